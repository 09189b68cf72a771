"""Relations across documents: one figure in several, two sources, the language versions of one release."""
