"""`appointments prove`: the flow's properties, shown of every call there can be."""
