"""Encodings: a line is enough, what was mangled is mended, what is no text is refused."""

from __future__ import annotations

import pytest

from tradecheck.documents.encoding.decoding import NotTextError, decode

LINES = {
    "ru": "Внешнеторговый оборот Казахстана с Германией составил 2,8 млрд долларов, экспорт вырос на 26,7 %.",
    "uk": "Зовнішньоторговельний обіг України з Німеччиною становив 12,9 млрд доларів, експорт зріс на 5,2 %.",
    "kk": "Қазақстан мен Германия арасындағы тауар айналымы 2,8 млрд долларды құрады, экспорт өсті.",
    "de": "Die Ausfuhren nach Österreich stiegen um 5,2 % auf 80,3 Mrd. Euro, die Einfuhren für Öl fielen.",
    "fr": "Les exportations françaises vers l’Allemagne ont progressé de 5,2 % à 80,3 milliards.",
    "es": "España exportó a Alemania mercancías por 37.500 millones, según el Ministerio de Economía.",
    "it": "L'export è cresciuto del 5,2%: più di 74 miliardi, cioè la metà delle attività.",
    "tr": "Türkiye'nin Almanya'ya ihracatı yüzde 5,2 artışla 21,1 milyar dolara ulaştı, ithalatı düştü.",
    "zh": "据海关统计，中国与德国的双边贸易额达到2276.3亿美元，比上年下降3.2%。",
}
OLD = [
    ("ru", "cp1251"), ("ru", "koi8_r"), ("ru", "cp866"), ("ru", "iso8859_5"), ("uk", "cp1251"), ("uk", "koi8_u"), ("kk", "kz1048"),
    ("kk", "ptcp154"), ("de", "cp1252"), ("de", "iso8859_15"), ("fr", "cp1252"), ("es", "cp1252"), ("it", "cp1252"), ("tr", "cp1254"),
    ("zh", "gb18030"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "encoding"), OLD)
def test_a_line_tells_its_encoding(language: str, encoding: str) -> None:
    decoded = decode(LINES[language].encode(encoding))
    assert decoded.text == LINES[language]
    assert "was not told" in decoded.notes[0]


@pytest.mark.parametrize("line", LINES.values())
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(line: str, encoding: str) -> None:
    decoded = decode(line.encode(encoding))
    assert (decoded.text, decoded.notes) == (line, ())


@pytest.mark.parametrize(
    ("language", "taken_for"), [("ru", "cp1252"), ("de", "cp1252"), ("fr", "cp1252"), ("ru", "cp1251"), ("de", "cp1251")]
)
def test_utf8_taken_for_something_else_is_mended(language: str, taken_for: str) -> None:
    signs = [bytes([byte]).decode(taken_for, "ignore") or chr(byte) for byte in range(256)]
    mangled = "".join(signs[byte] for byte in LINES[language].encode())
    decoded = decode(mangled.encode())
    assert decoded.text == LINES[language]
    assert "mended" in decoded.notes[0]


def test_a_stray_byte_costs_one_character_and_is_told() -> None:
    decoded = decode(LINES["ru"].encode() * 3 + b"\xff")
    assert decoded.text == LINES["ru"] * 3 + "\ufffd"
    assert "1 byte(s) are not UTF-8" in decoded.notes[0]


@pytest.mark.parametrize("data", [bytes(range(256)) * 9, b"abc\0def" * 9, b"\x01\x02\x03\x04\x05" * 9])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)
