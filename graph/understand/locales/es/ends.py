"""Spanish ends: what nobody stops after, and what may stand there all the same."""

# fmt: off

_WISH = "(quiero|quisiera|querria|necesito|gustaria|prefiero)"

OPEN_ENDS = [
    "(y|e|o|u|pero|porque|aunque|que|solo|salvo|excepto|sino)",
    "(el|la|los|las|un|una|unos|unas|mi|tu|su|este|esta|ese|proximo|menos|mas|muy)",
    "(me|te|le|nos|se|cuando)",
    "(de|del|en|a|al|para|por|con|sin|desde|hasta|entre|antes|despues|sobre|hacia)",
    f"(es|seria|podria|podrias|podriamos|podemos|puede|puedes|pongame|ponme|"
    f"estoy|estaria|tengo|voy|{_WISH})",
    "que sea", "(eh|em|mmm|pues|digo|perdon|quiero decir)",
]

CLOSED_ENDS = [
    "(que|lo|la|eso|esa|ese) (yo|me)? " + _WISH,
    "(asi|eso|lo|esa|ese|cual|que|donde|cuando|cuanto|hora|dia) (es|seria)",
    "(lo|hora|dia|fecha) que sea", "(ya|asi|ahi) esta", "se puede", "(para|a) mi", "la una",
    "(nada|no) mas",
]

# fmt: on
