"""Files that change → bursts of changes, and a page that follows them."""
