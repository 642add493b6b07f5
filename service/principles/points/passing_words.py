"""What small talk is about: the words by which a thing told in passing is met by its matter (see ``points.sure``)."""

from __future__ import annotations

from service.principles.points.plain_words import ways
from service.principles.wordset import words

NOT_COMIC = words(
    "mum mother dad father gran nan grandma grandad brother sister son daughter kid kids hospital ill sick job fired"
    " redundant cancer stress stressed exhausted sleep slept lonely cry crying cried evicted robbed died pain"
    " struggling depressed divorce divorced scared home alone therapy therapist anxious anxiety panic accident police"
    " surgery operation doctor burgled mugged ex months dumped awful terrible horrible"
)
"""With any of these a hardship is not a comic one, even among small talk."""
BORNE = words(
    "died dead dying ill sick hospital pain cry crying cried lonely cancer divorce divorced funeral miss missed sorry"
    " love loved hate angry afraid scared ashamed hurt poorly vet surgery accident sad alone lied us"
)
"""With any of these, what was told is not just about a dog or the weather."""

_PLACE = (
    r"shop|bar|cafe|pub|bakery|place|cinema|store|restaurant|club|market|library|pool|school|station|baker|theatre"
    r"|diner|chippy|stall|bookshop|building|bridge"
)
GONE = ways(
    rf"""
    (?:{_PLACE})\b(?: \S+){{0,6}} (?:closed|closing|gone|shut|shutting|demolished|knocked|turned|sold|boarded)\b
    (?:closed|shut|knocked|tore|torn|pulled|demolished) (?:down )?(?:that|the|our|my)\b
    end of an era\b|(?:it )?is (?:now )?an? (?:\w+ )?(?:{_PLACE}|\w+)(?: now)\b
    """
)
_BEGUN = (
    r"started|learning|taken up|took up|joined|trying|having a go at|going to|signed up|attempting|practising"
    r"|practicing|taking"
)
_HOBBY = (
    r"choir|guitar|piano|accordion|cello|violin|drums|banjo|ukulele|trumpet|pottery|yoga|climbing|swimming|running"
    r"|knitting|crochet|sewing|painting|drawing|chess|boxing|dancing|tango|salsa|surfing|rowing|cycling|gardening"
    r"|baking|sourdough|lessons?|class|classes|course|italian|spanish|french|german|polish|portuguese|dutch|swedish"
    r"|japanese|language|allotment|juggling|ballet|tennis|football|judo|origami|woodwork|carpentry"
)
TRIES = ways(
    rf"""
    (?:{_BEGUN}) (?:\w+ ){{0,4}}(?:{_HOBBY})\b
    (?:piano|guitar|singing|dance|swimming|driving) lessons\b|evening class\b|night class\b|couch to 5k\b
    """
)
A_KID = words(
    "kid kids child children toddler niece nephew daughter son grandson granddaughter class pupil pupils bedtime"
    " nursery four-year-old five-year-old six-year-old seven-year-old"
)
KID_DOES = ways(
    r"(?:said|says|told|tells|asked|asks|called|calls|thinks|thought|drew|informed|announced|wanted|wants|laughed"
    r"|shouted|explained|let|beat)\b"
)
CREATURE = words(
    "dog dogs cat cats pigeon pigeons fox foxes squirrel squirrels raccoon raccoons goose geese duck ducks swan swans"
    " horse horses cow cows sheep goat goats hedgehog hedgehogs parrot rabbit rabbits hamster mouse mice rat rats"
    " crow crows magpie seagull seagulls gull gulls owl spider spiders bee bees hen hens chicken chickens puppy kitten"
    " greyhound bird birds frog frogs toad heron swallows badger deer tortoise turtle snail snails wasp"
)
EATEN = words(
    "lasagne lasagna soup bread cake pie curry pasta pizza ramen stew roast dumplings dumpling biscuits cookies"
    " sourdough jam pancakes omelette risotto burrito tacos noodles rice salad sandwich toast croissant croissants"
    " scones crumble porridge sausages cheese chips kebab sushi goulash strudel pickles chutney marmalade pudding"
    " breakfast lunch dinner supper cooked baked oven recipe casserole dal paella empanadas kimchi pierogi bun buns"
    " muffins brownies"
)
SKY = words(
    "snow snowing snowed rain raining rained sunny hail hailing storm storms stormy fog foggy frost frosty windy"
    " thunder lightning drizzle heatwave pouring bucketing icy sleet humid boiling freezing degrees weather rainbow"
    " sunshine blossom sunset"
)
_WHO = (
    r"man|woman|lady|guy|bloke|neighbor|boss|colleague|driver|waiter|landlord|brother|flatmate|roommate|uncle|aunt"
    r"|cousin|stranger|tourist|couple|builder|plumber|granny|teenager"
)
FOLK = ways(rf"(?:my|our|the|this|some|one|an?)(?: \w+){{0,3}} (?:{_WHO})\b(?! 's)")
