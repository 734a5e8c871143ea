"""What every picture of the bench begins with."""

from html import escape


def paper(width: int, height: int, title: str, left: int) -> list[str]:
    """The opening of an SVG with paper of its own, and its title at `left`; `</svg>` ends it."""
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'font-family="sans-serif" font-size="14" fill="#222">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{left}" y="28" font-size="16">{escape(title)}</text>',
    ]
