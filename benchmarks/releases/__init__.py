"""Synthetic trade releases: true figures, told in seven languages, with what each sentence says.

``template`` reads sentence plans, ``figures`` draws what is true, ``language`` holds the words of one language (a TOML file each),
``writing`` puts a draft together, ``telling`` prints it, ``relations`` says what must hold, ``slips`` plants one error, ``scoring`` counts.
"""
