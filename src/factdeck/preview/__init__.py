"""Cards → one web page that shows them as Anki will."""
