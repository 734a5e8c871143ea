"""Spanish phrases that do something: yes, no, again, cancel, a question."""

from graph.understand import acts
from graph.understand.readings import Act
from graph.understand.rules import Rule

# fmt: off

# What an act is, and the phrases that do it.
_ACTS: list[tuple[Act, list[str]]] = [
    (Act("affirm"), [
        "afirmativo", "claro", "claro que (si|afirmativo)", "por supuesto", "desde luego",
        "efectivamente", "exacto", "exactamente", "eso es", "asi es", "confirmo", "lo confirmo",
        "confirmado", "en efecto", "como no", "sin duda", "ya lo creo",
        "por supuesto que (si|afirmativo)", "(creo|digo|pues|ah|eso|oh|bueno|que) (si|afirmativo)",
        "simon", "sip", "aja", "andale", "^ seguro $", "seguro que (si|afirmativo)",
        # Without its accent "sí" is the "si" of a condition, unless nothing is made conditional.
        "^ si $", "^ si !CONDITION !OTHER", "^ si si", "^ si afirmativo", "con (mucho)? gusto",
    ]),
    # Agreeing with what was put forward; counts in a clause of its own.
    (Act("agree"), [
        "de acuerdo", "vale", "dale", "orale", "sale", "ya esta", "(sin|NOT:_ hay) problema",
        "correcto", "correcta", "cierto", "adelante", "conforme", "hecho", "trato hecho", "venga",
        "listo", "haz", "(es|esta) (correcto|bien|perfecto)",
        "(me|nos) (va|viene|parece|queda) VERY:_? FINE:_", "me sirve", "(alli|ahi) estare",
        "(va|viene) de (perlas|lujo|cine)", "(correctos|correctas)",
        "(eso|esto)? es? (justo|exactamente)? lo que (queria|quiero|necesito|pedi|buscaba)",
        "de maravilla", "^ va $",
        "me vale", "sirve",
        "(reservalo|reservelo|reservela|reservemela|reservala|confirmalo|confirmelo|confirmela|"
        "reservamelo|apuntalo|apuntame)",
        "(reserva|reserve|reservar) (esa|eso|la|lo|esta)?", "(reserveme|reservame|apunteme)",
        "(me)? (lo|la) (quedo|tomo)", "me quedo con (esa|eso|ella|ese)", "(esa|ese) mismo",
        "(haga|haz|hagame|reserve|reserva|agende|agenda|confirme|confirma|anote|apunte|registre) "
        "(la|esa|mi) (cita|reserva)",
        "(anotelo|anotela|anoteme|anotame|agendelo|agendela|agendeme|agendame|gestionelo|"
        "gestionela|registrelo|registrela|guardemela|guardamela|apuntemela)",
        "(apunteme|apuntame|anoteme|anotame|pongame|ponme) (ahi|alli|ese dia|a esa hora)",
        "(esa|ese|este|esta) (hora|dia)? (esta|me va|me viene) FINE:_", "proceda", "procede",
    ]),
    # Pleased with something, perhaps only with the agent.
    (Act("praise"), [
        "FINE:_", "ok", "bien", "muy bien", "esta bien", "todo bien", "buenisimo",
        "(que|es|esta) VERY:_? FINE:_", "me gusta", "me encanta",
    ]),
    # What takes nothing from a yes: what is the matter, and with whom.
    (Act("aside"), [
        "(me|le) (duele|duelen) mucho? (el|la|los|las)? (OTHER:_)?", "tengo mucho? dolor",
        "tengo dolor de OTHER:_", "es para (mi|nuestro|nuestra) OTHER:_",
        "soy paciente nuevo", "soy (nuevo|nueva) paciente?",
    ]),
    (Act("repeat"), [
        "repita", "repite", "repetir", "repitelo", "repitamelo", "repetirlo", "repitas", "otra vez",
        "NUMBER:_ vez mas", "de nuevo", "como dice", "como dijo", "como ha dicho",
        "que (dijo|dijiste|dice|ha dicho|has dicho)", "mande",
        "NOT:_ (le|te|lo)? (he|oigo|oi|escuche|escucho|entiendo|entendi|entendido|oido|escuchado)",
        "que (dia|hora) (era|dijo|ha dicho|has dicho|dice)", "se (corta|entrecorta)",
        "^ como $", "^ que $", "^ perdon $", "^ perdone $", "^ disculpe $",
        "mas (alto|despacio|fuerte)",
    ]),
    (Act("negate"), [
        "NOT:_", "nop", "negativo", "para nada", "de ningun modo", "de ninguna manera",
        "incorrecto", "incorrecta", "mal", "equivocado", "equivocada", "error", "falso", "que va",
        "en absoluto", "ni hablar", "imposible", "esta mal", "(va|viene|queda) (fatal|mal|regular)",
    ]),
    (Act("wait"), [
        "espera", "espere", "esperame", "espereme", "aguarde", "aguarda",
        "(un|NUMBER:_) (momento|segundo|momentito|segundito|minuto|minutito)", "permitame",
        "un? AMOUNT:_ por favor",
        "(dejame|deja|dejeme) (ver|pensar|mirar|consultar)", "deje que (vea|piense|mire)",
        "(tengo que|quiero) (mirarlo|consultarlo|pensar|consultar)",
    ]),
    # Whatever else is said, nothing is agreed to yet.
    (Act("not_now"), [
        "(tengo que|quiero) pensarlo", "lo (pienso|pensare|consulto|consultare|hablo|hablare)",
        "ya (lo|la|le|te) (dire|llamare|se|veo|vere)", "ya (veo|vere|veremos|llamare)",
        "(y|o|pero|porque) $",
        "(quien|que) es $", "(le|te) (llamo|vuelvo a llamar)",
    ]),
    (Act("hedge"), [
        "NOT:_ (estoy)? (seguro|segura)", "NOT:_ se", "NOT:_ lo se", "quiza", "quizas", "tal vez",
        "a lo mejor", "puede ser", "puede que", "depende", "posiblemente", "supongo", "ojala",
        "tengo NUMBER:_ (pregunta|duda)", "casi", "mas o menos", "probablemente", "si CONDITION:_",
        "esta (seguro|segura)", "NOT:_ (lo)? (recuerdo|tengo claro)", "dudo",
    ]),
    (Act("change"), [
        "mejor", "en realidad", "en vez de", "en lugar de", "pero", "aunque", "sin embargo",
        "salvo", "excepto", "cambiar", "cambia", "cambie", "cambialo", "cambiela", "cambiarlo",
        "cambiarla", "cambio", "mover",
        "otro", "otra", "diferente", "distinto", "distinta", "prefiero", "preferiria", "sino",
        "(que tal|y si|que le parece)",
    ]),
    (Act("change", topic="existing"), [
        "(cambiar|mover|modificar|aplazar|posponer|adelantar|reprogramar) (mi|la) cita",
        "cita que ya? (tengo|tenia|reserve|pedi)",
    ]),
    (Act("question", topic="existing"), ["(cuando|a que hora|que dia) (es|tengo) (mi|la) cita"]),
    # What else is or was cancelled.
    (Act("remark"), [
        "(tuve|tuvimos|he tenido|hemos tenido) que (cancelar|anular)",
        "(cancelar|cancelo|anular|anulo) (mi|la|el|NUMBER:_) (clase|reunion|examen|vuelo|viaje)",
    ]),
    (Act("cancel"), [
        "cancela", "cancelar", "cancele", "cancelalo", "cancelala", "cancelarlo", "cancelarla",
        "cancelela", "cancelelo",
        "anular", "anula", "anule", "anulalo", "anulela", "anularlo", "anularla", "olvidalo todo",
        "ya NOT:_ (la|lo)? (quiero|necesito)", "NOT:_ (sigas|siga|continue|continues|hables|hable)",
        "^ (para|pare) ya? $", "(^|quiero|de) parar !DATE !TIME !en", "deten", "detente",
        "detenga", "detengase", "callate", "callese", "silencio", "cuelga", "cuelgue",
        "abortar", "aborta", "suspende", "suspenda",
        "NOT:_ quiero (la|ninguna|NUMBER:_)? cita", "para ya", "termina !DATE !TIME !a !en",
        "basta !con",
    ]),
    # Letting go of what was said: of all of it, or of one value for another.
    (Act("drop"), [
        "olvidalo", "olvidelo", "olvida (eso|lo)", "olvide (eso|lo)",
        "(dejalo|dejelo) !TIME !DATE !en !para",
        "dejemoslo", "da igual dejalo", "(lo|la) dejo $",
        "NOT:_ (importa|se preocupe|te preocupes) (dejalo|dejelo)",
        "(borra|borre|ignora|ignore|descarta|descarte) (eso|esto)",
    ]),
    (Act("restart"), [
        "empezar de (nuevo|cero)", "empecemos de (nuevo|cero)", "empieza de (nuevo|cero)",
        "empiece de (nuevo|cero)", "desde el principio", "de cero", "volver a empezar", "reiniciar",
        "reinicia", "comenzar de (nuevo|cero)", "empezar otra vez",
    ]),
    (Act("human"), [
        "humano", "operador", "operadora", "recepcionista", "agente", "un? persona real",
        "con (NUMBER:_ persona|alguien)", "paseme con", "pasame con", "comuniqueme",
        "comuniqueme con", "(hablar|hable) con (alguien|el|la|NUMBER:_ persona)",
    ]),
    (Act("help"), [
        "ayuda", "ayudame", "ayudeme", "que puedo (decir|hacer|preguntar)", "como funciona",
        "que puede (usted)? hacer", "que opciones tengo", "que (tengo que|debo) decir",
    ]),
    (Act("thanks"), [
        "gracias", "muchas gracias", "mil gracias", "se lo agradezco", "te lo agradezco",
        "muy amable", "agradecido", "agradecida", "es (usted)? (un|NUMBER:_) (sol|angel)",
        "que (rapido|facil|bien)",
    ]),
    (Act("goodbye"), [
        "adios", "hasta (luego|entonces|pronto|la vista|otra)", "chao", "chau", "nos vemos",
        "eso es todo",
        "(eso|esto) (seria|era) todo", "nada mas", "que (tenga|tengas) ...",
        "que (tenga|tengas) un? (buen|feliz) (dia|tarde|semana)",
        "que (le|te) vaya bien", "me tengo que ir", "buenas noches",
    ]),
    (Act("greet"), [
        "hola", "buenas", "buenos? dia", "buen dia", "buenos dia", "buenas tardes", "saludos",
        "que tal $", "como esta", "como estas", "oiga", "alo",
    ]),
    (Act("dont_care", slot="date"), [
        "(cualquier|el|NUMBER:_) dia (me|nos)? (va|viene|da)? (FINE:_|igual|que sea|cualquiera)",
        "cualquier (dia|fecha)", "(el dia|la fecha) que (sea|quiera|quieras|pueda|puedan)",
    ]),
    (Act("dont_care", slot="time"), [
        "cualquier hora", "a cualquier hora", "la hora que (sea|quiera|quieras|pueda|puedan)",
    ]),
    (Act("dont_care"), [
        "(me|nos) da (igual|lo mismo)", "(me|nos) es (igual|indiferente)", "da (igual|lo mismo)",
        "NOT:_ (me)? importa", "cuando usted? (sea|quiera|quieras|pueda|puedan)",
        "a la que (pueda|puedan)", "como (quiera|quieras)",
        "cualquiera", "lo que (sea|quiera|quieras)", "NOT:_ tengo preferencia", "sin preferencia",
        "(elija|elige|decida|decide|escoja|escoge) (usted|tu)?", "indiferente",
    ]),
    (Act("earliest"), [
        "(la|lo) mas (temprano|pronto)", "en cuanto abran", "cuando abran", "al abrir",
        "(lo)? (antes|mas (pronto|temprano)) posible", "cuanto antes",
        "lo mas pronto que (pueda|puedan)",
        "lo antes que (pueda|puedan)", "el? primero (que haya|que tenga|que tengan|disponible)",
        "la primero (cita|hora|disponible)",
        "(primero|proximo) (cita|hora|hueco) (disponible|libre)",
        "en cuanto (pueda|puedan|sea posible)", "ahora mismo", "ya mismo",
    ]),
    (Act("change", slot="time"), [
        "otra hora !de", "(distinta|diferente) hora", "(otras|otros) (hora|huecos|opciones|citas)",
        "que mas (hay|tiene|tienen)",
    ]),
    (Act("change", slot="date"), ["(otro|distinto|diferente) dia", "otra fecha"]),
    (Act("inform", slot="time"), ["(la|de) hora !de"]),
    (Act("inform", slot="date"), ["(el|de) dia", "la fecha"]),
    (Act("question"), [
        "^ que", "cual", "cuando", "donde", "quien", "cuanto", "cuantos", "como",
        "que (hay|dia|hora|tiene|tienen|necesito|debo)",
        "^ (es|hay|tiene|tienen|puedo|puede|pueden|podria|podrian|seria|atienden|abren|esta|son)",
        "(puede|podria|puedes|podrias) (decirme|decir)", "(digame|dime) (si|que|cual|cuando|donde)",
        "quisiera saber", "quiero saber", "me gustaria saber", "saber si",
    ]),
    (Act("question"), ["si (tengo|tuviera|tengo que|hay) que? (cancelar|anular)"]),
    (Act("question", topic="address"), [
        "direccion", "donde (esta|estan|queda|quedan|es)", "ubicacion", "ubicados", "como llego",
    ]),
    # For what is named next, in so many words.
    (Act("request"), [
        "(hay|tiene|tienen|acepta|aceptan|ofrece|ofrecen)", "(tengo|tenemos|hay) que",
        "hace falta", "(necesito|dame|deme|quiero) (el|la|su)",
    ]),
    (Act("question", topic="phone"), ["telefono", "numero de (contacto|telefono)"]),
    (Act("question", topic="hours"), [
        "horario", "horarios", "a que hora (abren|cierran|abre|cierra)", "cuando (abren|cierran)",
        "(estan|esta) abierto", "(estan|esta) abiertos", "que (dia|hora) (abren|atienden)",
    ]),
    (Act("question", topic="price"), [
        "cuanto (cuesta|vale|es|cobran|sale)", "precio", "costo", "coste", "tarifa",
    ]),
    (Act("question", topic="duration"), ["cuanto (dura|tiempo|tarda)", "duracion"]),
    (Act("question", topic="availability"), [
        "disponibilidad", "(que|cuales) ... (disponible|disponibles|libre|libres)", "que tiene",
        "que tienen", "que huecos", "que hora (hay|tiene|tienen)", "(hay|tiene|tienen) hueco",
    ]),
    (Act("question", topic="why"), ["por que"]),
]

ACTS = [Rule(phrase, acts.done, act=act) for act, phrases in _ACTS for phrase in phrases]

PICKS = [
    Rule("^ LEAD:_? LEAD:_? (el|la)? de en medio LEAD:_? $", acts.middle),
    Rule("^ LEAD:_? LEAD:_? (el|la) del medio LEAD:_? $", acts.middle),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? (el|la)? ORDINAL:nth (hora|opcion|dia)? LEAD:_? LEAD:_? $",
         acts.pick),
    Rule("^ LEAD:_? LEAD:_? LEAD:_? (el|la)? ultimo (hora|opcion|dia)? LEAD:_? LEAD:_? $",
         acts.choose, nth=-1),
    Rule("^ LEAD:_? LEAD:_? (el|la) mas (temprano|temprana|pronto) LEAD:_? LEAD:_? $",
         acts.choose, nth=1),
    Rule("^ LEAD:_? LEAD:_? (el|la) mas (tarde|tardia) LEAD:_? LEAD:_? $", acts.choose, nth=-1),
]

# fmt: on
