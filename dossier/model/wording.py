"""Mark words that a person reads, so that they are found for translation wherever they are written."""


def marked(text: str) -> str:
    """Return the text as it is: it is translated where it is shown, since only the window knows the language."""
    return text
