"""How plausible a text is that was decoded by guess: the letters, their case and their company, per character beyond ASCII.

In: a decoded text. Out: a score, about +1 for a right guess and below 0 for a wrong one. Weights follow how often a letter or
character comes in press texts, so a sentence is enough.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RUSSIAN = "оеаинтслрвкмдпуяыьбгзчйхжшюцщэфъё"  # by frequency, as in the next two
_UKRAINIAN = "оаинтвресіклудмпяьзбгчйхїжєшюцщфґ"
_KAZAKH = "аеынтрлідсқмоғкжбаұөүпшзңгәуияйһхфвцюёчщэъь"
_ALPHABETS = (_RUSSIAN, _UKRAINIAN, _KAZAKH)
_LATIN = frozenset("äöüßéèêëàâçîïôûùœæñáíóúòìåøğışãõÿİ")
_SIGNS = frozenset("«»“”„‘’‚–—…•·№°€£¥§©®™±×%‰\u00a0²³½¼¡¿ªº¹")
_WIDE_SIGNS = frozenset("，。、；：（）《》〈〉【】「」『』！？％～—－　０１２３４５６７８９＄￥")
_HANZI = frozenset(  # the commonest characters of modern Chinese, simplified, then traditional, then those of trade
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家"
    "电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看"
    "原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路"
    "级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极"
    "交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话米整空元况今集传土许步群广"
    "石记需段研界拉林律且究观越织装影算低持音众书布复容际商非验连断深难近矿千周委素技备半办青省列约支般史感便团往历市克何除消构府称准精值号率族维划选标"
    "存候效斯院查江型按格易置派层片始却专状育厂京识适属包住调满县局照参引该铁价严首举双哈俄罗韩德欧亚署访驻使馆席届签络"
    "個為國說時來們發後會對動產種這過現實開間關經與進質電機長報東車區書議歷體點業無從兩當應樣還沒數將頭員總結統計設權萬單額際務團價錢黨級圖組導術聯認證轉"
    "亿贸额同比增减降升跌超占幅顺差逆差进出口海关汽车钢煤粮豆矿億貿減幅順差進關煤糧豆礦鋼灣臺港澳財長"
)
_HIGH = re.compile(r"[^\x00-\x7f]")
_JOINERS = frozenset("’‘–—\u00a0")  # signs that may stand between two letters
_OUTSIDE, _ODD, _BAD = -1.0, -2.0, -3.0
_LOUD = -0.2  # a capital after a capital: headings have them, but a wrong guess has more
_STRANGER, _FEW = -2.0, 0.2  # what a Cyrillic letter costs where fewer than this share of all letters are


def plausibility(text: str) -> float:
    """Return the mean weight of the characters beyond ASCII, 0 where there are none.

    >>> plausibility("Экспорт вырос") > 0 > plausibility("щЛЯОНПР БШПНЯ")
    True
    """
    high = [found.start() for found in _HIGH.finditer(text)]
    if not high:
        return 0.0
    letters = [at for at in high if _is_cyrillic(text[at])]
    total = sum(_foreign(text, at) for at in high if not _is_cyrillic(text[at]))
    if letters:
        small = [text[at].lower() for at in letters]
        total += max(sum(weights.get(letter, _BAD) for letter in small) for weights in _weights())
        total += sum(_company(text, at) for at in letters)
        total += _STRANGER * len(letters) if len(letters) < _FEW * sum(map(str.isalpha, text)) else 0.0
    return total / len(high)


@cache
def _weights() -> tuple[dict[str, float], ...]:
    """Return for each Cyrillic alphabet the weight of a letter, from 2 for the commonest down to about 0."""
    return tuple({letter: 2 - 2 * rank / len(letters) for rank, letter in enumerate(letters)} for letters in _ALPHABETS)


def _is_cyrillic(character: str) -> bool:
    return "\u0400" <= character <= "\u04ff"


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _company(text: str, at: int) -> float:
    """Return what the neighbours of a Cyrillic letter cost: a Latin one, a small one before a capital, a capital before one."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    cost = _BAD if _is_latin(before) or _is_latin(after) else 0.0
    if text[at].isupper():
        cost += _BAD if before.islower() else _LOUD if before.isupper() else 0.0
    return cost


def _foreign(text: str, at: int) -> float:
    """Return the weight of a character beyond ASCII that is no Cyrillic letter."""
    character, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    inside = _is_latin(before) or _is_latin(after)
    if "\u3400" <= character <= "\u9fff":
        return _BAD if inside else 2.0 if character in _HANZI else _OUTSIDE
    if character in _WIDE_SIGNS:
        return 1.5
    if character in _SIGNS:
        return _BAD if before.isalpha() and after.isalpha() and character not in _JOINERS else 0.5
    if character in _LATIN or character.lower() in _LATIN:
        return _accented(character, before, after)
    return _ODD if unicodedata.category(character) in ("Lu", "Ll", "Sc") else _BAD


def _accented(character: str, before: str, after: str) -> float:
    """An accented letter stands among plain ones; among its like, or as a capital inside a word, it is something else."""
    crowd = all(near and not near.isascii() and near.isalpha() for near in (before, after))
    capital = character.isupper() and before.islower()
    return _ODD if crowd or capital else 1.0
