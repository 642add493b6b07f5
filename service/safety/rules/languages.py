"""The plainest words of danger in languages that people fall back on. The rest of the screen reads English alone.

Accents are gone by the time these are tried, and an apostrophe joins what it stood between.
"""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

LANGUAGES: tuple[Rule, ...] = (
    rule(
        ConcernKind.CRISIS,
        "mourir mort suicider jours vie morir muerto muerta muriera vida leben umbringen sein tot tuer bringe morire "
        "vita vivere ammazzo uccido morrer viver matar dood sterven leven umrzec zyc zabije",
        r"""jai envie de mourir|jaimerais (?:etre mort|mourir)|mettre fin a mes jours|en finir avec la vie
        |je vais me (?:tuer|suicider)|me quitar la vida|quitarme la vida|acabar con mi vida
        |quisiera (?:morir|morirme|estar muerto|estar muerta)|ojala (?:me muriera|estuviera muerto|estuviera muerta)
        |mir das leben nehmen|nicht mehr (?:leben|da sein)|ware ich (?:nur |doch )?(?:tot|nicht mehr da)|bringe mich um
        |togliermi la vita|non voglio (?:piu )?vivere|mi (?:ammazzo|uccido)(?= [.,]| se)|quero morrer
        |nao quero (?:mais )?viver|vou me matar|ik wil (?:dood|niet meer leven|sterven)(?= [.,])|chce umrzec
        |nie chce (?:juz )?zyc|zabije sie""",
        denied=False,
    ),
    rule(
        ConcernKind.HARMING,
        "matar mato matare tuer tue dich umbringen um ammazzo uccido matarte tuerai zabije cie vermoord",
        r"""(?:te|os|lo|la) voy a matar|voy a matarte|te (?:mato|matare)(?= [.,]| si)|je vais (?:te|le|la|vous) tuer
        |je te tuerai|ich (?:werde dich umbringen|bring dich um|bringe (?:dich|ihn|sie) um)|ich mach dich (?:fertig
        |kalt)|(?:ti|lo|la) (?:ammazzo|uccido)|vou te matar|ik vermoord je|zabije cie""",
        denied=False,
    ),
    rule(
        ConcernKind.HARMED,
        "pega pego golpea golpeo frappe frappee battu battue schlagt geschlagen picchia picchiato bate bateu "
        "slaat violee violo vergewaltigt",
        r"""(?:mi ex|mi marido|mi novio|mi mujer|el|ella) me (?:pega|pego|golpea|golpeo|violo)|me (?:pega
        |golpea)(?= [.,])|(?:il|elle|mon ex) ma (?:frappee?|battue?|violee?)|(?:il|elle|mon ex) me (?:frappe|bat)
        |(?:er|sie|mein ex) (?:schlagt mich|hat mich (?:geschlagen|vergewaltigt))|(?:lui|lei|il mio ex) mi (?:picchia
        |ha picchiato)|ele me (?:bate|bateu)|hij slaat (?:me|mij)""",
        denied=False,
    ),
)
