"""The charts themselves, a file each: what it needs, what its title says, how it is drawn."""
