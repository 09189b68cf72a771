"""The report as a page for a browser: one file, or a folder with an index."""
