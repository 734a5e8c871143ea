"""English words that take nothing from a yes they stand beside."""

from graph.understand.locale import listed

# fmt: off

# What a caller may ask about the business.
BUSINESS = listed(
    "rating ratings rated rate rates review reviews reviewed price prices "
    "cost costs fee fees unisex cosmetic cosmetics specialty website site "
    "email directions address adress addres city street building floor entrance door parking park "
    "bus subway bring wear eat drink insurance card cards cash pay payment accept accepts deposit "
    "discount policy receipt invoice forms form paperwork reminder confirmation text wheelchair "
    "accessible access lift elevator stairs referral station train hurt wifi toilet restroom "
    "digits reach they theyre service services procedure procedures surgery treatment treatments "
    "dentistry veneers whitening braces implants crowns fillings cleaning cleanings xrays bathroom "
    "specialise specialize speciality languages qualified experienced details far distance "
    "downtown uptown neighborhood neighbourhood"
)

# Who and where it is, and that it is to be booked.
PLAIN = listed(
    "dr them their theirs he him his she her hers some any one am ill alot salon salons office "
    "offices clinic clinics practice place shop hotel spa dental dentist dentists doctor doctors "
    "therapist therapists stylist stylists hairdresser offer offers offered provide provides "
    "provided perform performs can could should may book booked booking make made reserve "
    "reservation schedule arrange take find set up slot spot need needing want wanted give "
    "available under name mine sir maam madam perfect important lets news patience however "
    "average overall customer situated based wondering trouble reference desire wish choice "
    "preference love darling honey mate pal"
)

# fmt: on
