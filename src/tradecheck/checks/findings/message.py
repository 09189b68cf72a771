"""What a finding says: the sentence of its rule, its figures and its severity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ...claim import Claim
from ...interval import Interval
from ..record import Check, Finding
from ..rule import rule
from ..verdict import LENIENT_ONLY, Tried, distance, outward
from .explanation import explanations, would_fit
from .fingerprint import fingerprint
from .misprint import Slip, slips, tenfold
from .readable import dated, number, sourced, spelled, told

# Freight and insurance come to at most about a fifth of the exporter's value on the longest and cheapest-goods
# routes; the usual figure is 5 to 10 % (IMF DOTS uses 6 %, earlier 10 %).
CIF_FOB_MOST = Decimal("0.2")
_HUNDRED = Decimal(100)


def finding(tried: Tried, consequences: tuple[Check, ...] = (), told_too: Sequence[Claim] = ()) -> Finding:
    """Return the finding of a failed relation; ``told_too`` are the claims of its document, one of which may have been meant."""
    trial, check = tried.trial, tried.check
    found_slips = slips(trial) if check.kind == "scale" else tenfold(trial)
    measures = _mirror_measures(tried) if trial.formula.sign == "in" else _fitting(tried)
    return Finding(
        **_fields(check),
        severity=severity(tried),
        message=sentence(tried, measures, found_slips),
        explanations=() if trial.formula.sign == "in" and not found_slips else explanations(trial, told_too),
        consequences=consequences,
        fingerprint=fingerprint(tried.trial),
        measures=measures,
    )


def information(tried: Tried) -> Finding:
    """Return what is told without a failure: an implied level, a remark, or a fit in the lenient reading only."""
    check = tried.check
    text = sentence(tried, {}, []) if check.verdict == "note" else f"{sentence(tried, {}, [])}: {LENIENT_ONLY}"
    named = replace(check, note=check.note or text)
    weight = tried.trial.rule.severity if tried.trial.remark else "info"
    return Finding(**_fields(named), severity=weight, message=text, fingerprint=fingerprint(tried.trial))


def severity(tried: Tried) -> str:
    """Return the severity: an error only within one document and one source, else a warning."""
    claims = [claim for claim in tried.trial.claims if claim.reporter]
    one_source = len({claim.source for claim in claims}) <= 1 and tried.check.doc is not None
    highest = tried.trial.rule.severity
    return "warning" if highest == "error" and not one_source else highest


def sentence(tried: Tried, measures: Mapping[str, Any], found_slips: list[Slip]) -> str:
    """Return the sentence of the rule with its figures."""
    text = _filled(tried, measures)
    if not found_slips:
        return text
    return rule("U101").message.format(sentence=text, factor=found_slips[0].factor)


def _filled(tried: Tried, measures: Mapping[str, Any]) -> str:
    trial, check = tried.trial, tried.check
    words = {role: _listed(claims) for role, claims in trial.roles}
    words |= {f"{role}_period": f"{told(claims[0])} of {claims[0].period or 'an untold period'}" for role, claims in trial.roles if claims}
    words |= {f"{role}_sourced": sourced(claims[0]) for role, claims in trial.roles if claims}
    last = trial.claims[-1]
    unit = trial.claims[0].unit if check.code == "G109" else last.unit
    words["implied"] = spelled(check.implied, unit) if check.implied else ""
    words["left"] = spelled(trial.formula.sides(trial.values())[0], unit)
    words["count"] = str(max((len(claims) for _, claims in trial.roles), default=0))
    words["period"] = last.period or "the period"
    words["base_period"] = last.base_period or "base"
    words["ratio"] = spelled(measures["ratio"]) if "ratio" in measures else ""
    words["gap"] = spelled(measures["gap"], str(measures["unit"])) if "gap" in measures else ""
    text = trial.rule.message.format_map(words)
    if "cif_fob_percent" in measures:
        text += f"; CIF/FOB explains at most {number(measures['cif_fob_percent'], '%')} of the gap"
    return text


def _listed(claims: tuple[Any, ...]) -> str:
    return dated(claims[0]) if len(claims) == 1 else ", ".join(told(claim) for claim in claims[:6])


def _fitting(tried: Tried) -> dict[str, Any]:
    found = [{"claim": c.claim if tried.check.doc else f"{c.doc}#{c.claim}", **_ends(values)} for c, values in would_fit(tried.trial)]
    return {"would_fit": found} if found else {}


def _ends(values: Interval) -> dict[str, Any]:
    shown = outward(values)
    return {"low": shown.low, "high": shown.high}


def _mirror_measures(tried: Tried) -> dict[str, Any]:
    """Return ratio and gap of two sources, and what freight and insurance can explain at most."""
    figures = tried.trial.formula.quotient(tried.trial.values())
    if figures is None:
        return {}
    over, under = figures
    larger, smaller = (over, under) if (over.high or 0) >= (under.high or 0) else (under, over)
    ratio, gap = larger / smaller, distance(larger, smaller)
    unit = _unit(tried)
    found: dict[str, Any] = {"ratio": outward(ratio), "gap": outward(gap), "unit": unit}
    if tried.trial.rule.kind == "mirror" and smaller.high is not None and gap.low:
        most = smaller.high * CIF_FOB_MOST
        found |= {"cif_fob_most": most, "cif_fob_percent": outward(Interval.point(most / gap.low * _HUNDRED)).high}
    return found


def _unit(tried: Tried) -> str:
    """Return the unit of the two figures compared, after conversion."""
    flows = [claim for claim in tried.trial.claims if claim.reporter]
    rates = [claim for claim in tried.trial.claims if not claim.reporter]
    return rates[0].unit.partition("/")[0] if rates else flows[0].unit


def _fields(check: Check) -> dict[str, Any]:
    return {name: getattr(check, name) for name in Check.__dataclass_fields__}
