"""Search, read and see in time a pile of news on one subject, offline."""

__version__ = "0.1.0"
