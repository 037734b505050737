"""The languages, one file or folder each; nothing else names them."""
