"""Spanish clauses that say when a caller is taken."""

# fmt: off

COMMITMENTS = [
    "<!NOT <!el <!del <!mi <!su (trabajo|trabajamos|trabajando|ocupado|ocupada)",
    "(entro|entramos) (a|en) (trabajar|clase|la)",
    "(estoy|estare|estaremos|estamos) (fuera|de viaje|de vacaciones)",
    "(recojo|recoger|llevo|llevar) a? (mi|mis|los|las|el|la)",
    "tengo (clase|trabajo|colegio|un|una|otro|otra) (reunion|clase|examen|vuelo|entrevista)?",
]

# fmt: on
