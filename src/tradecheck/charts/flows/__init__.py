"""What is drawn: pairs of sources, their histories, everything told of a flow, and the sentences of a comparison."""
