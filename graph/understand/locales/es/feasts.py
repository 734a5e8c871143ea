"""Spanish names of days that have one."""

# fmt: off

NAMES = {
    "new_years_day": "(el? dia de)? ano nuevo",
    "new_years_eve": "(nochevieja|noche vieja|fin de ano)",
    "epiphany": "(dia de)? reyes",
    "valentines_day": "(el? dia de)? san valentin",
    "saint_patrick": "(dia de)? san patricio",
    "earth_day": "dia de la tierra",
    "may_day": "dia (del|de los) (trabajo|trabajador|trabajadores)",
    "halloween": "halloween",
    "all_saints_day": "(dia de)? todos los santos",
    "thanksgiving": "(dia de)? accion de gracias",
    "black_friday": "(viernes negro|black friday)",
    "christmas_eve": "nochebuena",
    "christmas": "(el? dia de)? navidad",
    "shrove_tuesday": "martes de carnaval",
    "ash_wednesday": "miercoles de ceniza",
    "palm_sunday": "domingo de ramos",
    "maundy_thursday": "jueves santo",
    "good_friday": "viernes santo",
    "easter": "domingo? de? (pascua|resurreccion)",
    "easter_monday": "lunes de pascua",
    "pentecost": "pentecostes",
}

# fmt: on
