"""Spanish words that take nothing from a yes they stand beside."""

from graph.understand.locale import listed

# fmt: off

# What a caller may ask about the business.
BUSINESS = listed(
    "valoracion valoraciones opiniones resenas web pagina correo email ciudad calle edificio "
    "planta piso entrada aparcamiento aparcar parking estacionamiento estacionar llevar traer "
    "aportar tarjeta tarjetas efectivo pagar pago aceptan acepta aseguradora mutua deposito "
    "descuento politica factura recibo formulario papeles recordatorio confirmacion mensaje "
    "ascensor escaleras accesible rueda ruedas wifi metro autobus servicio servicios tratamiento "
    "tratamientos"
)

# Who and where it is, and that it is to be booked.
PLAIN = listed(
    "datos buen buena feliz ellos ellas el ella les le su sus algo salon consulta clinica oficina "
    "sitio lugar dentista doctor doctora medico ofrecen puedo podemos puede quiero queremos "
    "quisiera reservar reserva reserve reservada apuntar apunte nombre senorita senor senora "
    "caballero"
)

# fmt: on
