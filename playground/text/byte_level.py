"""A vocabulary's token as text: byte-level tokenizers, as GPT-2's, write bytes as letters.

In:  readable("âĢľ"), readable("Ġcrane")
Out: "“", " crane"
"""


def _alphabet() -> dict[str, int]:
    """The letters that stand for bytes."""
    seen = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(0x100) if byte not in seen]
    shifted = {chr(0x100 + number): byte for number, byte in enumerate(hidden)}
    return {chr(byte): byte for byte in seen} | shifted


_BYTES = _alphabet()


def readable(token: str) -> str:
    """The token's text; one that is no text of bytes stays as it is."""
    try:
        return bytes(_BYTES[letter] for letter in token).decode()
    except (KeyError, UnicodeDecodeError):
        return token
