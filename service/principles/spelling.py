"""How people really type: contractions, chat short forms and dialect, each mapped to plain words.

Keys are lowercase with a straight apostrophe; values are the words that the rules are written in.
Only forms with one likely reading are here; the ambiguous ones (``ill``, ``your``, ``lets``) are
settled by their neighbours in :mod:`service.principles.text`.
"""

from __future__ import annotations

from service.principles.wordset import words

_CHAT = """
u=you|ya=you|yu=you|ye=you|yall=you|y'all=you|yous=you|youse=you|thee=you|ur=your|yr=your|urs=yours|yer=your
urself=yourself
r=are|n=and|w=with|k=ok|kk=ok|okay=ok|okie=ok|oki=ok|okey=ok|okai=ok|o.k=ok|alrighty=alright|aight=alright
pls=please|plz=please|plss=please|plse=please|pleas=please|thx=thanks|thnx=thanks|tx=thanks|ty=thanks
tysm=thanks|cheers=thanks|ta=thanks|thankyou=thank   you
cuz=because|cos=because|coz=because|cus=because|bc=because|bcos=because|bcuz=because|'cause=because
becuase=because|becasue=because|b/c=because|'cos=because
tmrw=tomorrow|tmr=tomorrow|tmw=tomorrow|tmrrw=tomorrow|tomoz=tomorrow|2moro=tomorrow|tommorow=tomorrow
tomorow=tomorrow|2nite=tonight|tonite=tonight|2day=today
rn=right now|asap=now|idk=i do not know|idc=i do not care|ily=i love you|ilysm=i love you|ilu=i love you
imy=i miss you|imysm=i miss you
wdym=what do you mean|hbu=how about you|wbu=what about you|hru=how are you|wyd=what are you doing
wya=where are you|ttyl=talk later|gtg=got to go|g2g=got to go
tbh=honestly|ngl=honestly|tbf=to be fair|imo=in my opinion|smth=something|sth=something|sumthing=something
somethin=something|ppl=people|msg=message|msgs=messages|txt=text|txts=texts
convo=conversation|b4=before|gr8=great|l8r=later|l8=late|nvm=never mind|nvrmind=never mind|nevermind=never mind
omg=oh god|omfg=oh god|wtf=what the hell|ffs=for god sake|thru=through|tho=though|altho=although|def=definitely
defo=definitely|definately=definitely|obvs=obviously|prob=probably|probs=probably|prolly=probably|rly=really
rlly=really|srsly=seriously|srs=seriously|soz=sorry|sry=sorry|srry=sorry|sozz=sorry|sory=sorry|soory=sorry
wanna=want to|gonna=going to|gunna=going to|gotta=got to|gotto=got to|hafta=have to|lemme=let me|gimme=give me
kinda=kind of|sorta=sort of|dunno=do not know|outta=out of|lotta=lot of|alot=a lot|'em=them|em=them|'til=until
til=until|till=until|'bout=about|bout=about|'n=and|o'clock=oclock
shoulda=should have|coulda=could have|woulda=would have|musta=must have|mighta=might have|oughta=ought to
tryna=trying to|finna=going to|imma=i am going to|ima=i am going to|betcha=bet you|gotcha=got you
whatcha=what are you|watcha=what are you|d'you=do you|dya=do you|didja=did you|wouldja=would you|c'mon=come on
cmon=come on|yknow=you know|y'know=you know|innit=is it not|dinnae=did not|didnae=did not|cannae=can not
wasnae=was not|dinna=do not|wouldnae=would not|nowt=nothing|owt=anything|summat=something|naw=no|nae=no|nah=no
nope=no|noo=no|yep=yes|yup=yes|yeah=yes|yea=yes|yeh=yes|yah=yes|aye=yes|ja=yes|mhm=yes|mmhm=yes
mum=mum|mom=mum|mam=mum|mama=mum|mommy=mum|mummy=mum|daddy=dad|papa=dad|fone=phone|tho'=though|luv=love|lov=love
miss'=miss|gud=good|gd=good|nite=night|gnight=goodnight|gn=goodnight|cya=see   you|cu=see you|bye-bye=bye
byee=bye|buhbye=bye|hiya=hi|heya=hey|hallo=hello|hullo=hello|howdy=hi|yo=hey|helo=hello|heyy=hey
sup=what   is up|wassup=what is up|whatsup=what is up|whassup=what is up|alr=alright
cannot=can not|cant=can not|dont=do not|didnt=did not|doesnt=does not|wont=will not|wasnt=was not
werent=were not|isnt=is not|arent=are not|aint=is not|ain't=is not|havent=have not|hasnt=has not|hadnt=had not
couldnt=could not|wouldnt=would not|shouldnt=should not|mustnt=must not|neednt=need not|mightnt=might not
shant=shall not|shan't=shall not|can't=can not|won't=will not|couldn=could not|didn=did not|dosent=does not
doesn=does not
im=i am|i'm=i am|ive=i have|id=i would|youre=you are|your'e=you are|youve=you have|youd=you would|youll=you will
theyre=they are|theyve=they have|theyd=they would|theyll=they will|weve=we have|hes=he is|shes=she is
thats=that is|thatd=that would|thatll=that will|whats=what is|wheres=where is|hows=how is|whos=who is
theres=there is|heres=here is|its=it is|itd=it would|itll=it will|let's=let us|y'are=you are|i'd=i would
ud=you would|ull=you will|uve=you have|whys=why is|i'ma=i am going to|imsorry=i am sorry|sorryy=sorry
apologise=apologize|apologised=apologized|apologises=apologizes|apologising=apologizing|realise=realize
realised=realized|realises=realizes|realising=realizing|recognise=recognize|recognised=recognized
recognising=recognizing|favourite=favorite|behaviour=behavior|counsellor=counselor|counselling=counseling
cancelled=canceled|cancelling=canceling|honour=honor|honoured=honored|criticise=criticize|criticised=criticized
criticising=criticizing|minimise=minimize|minimised=minimized|minimising=minimizing|prioritise=prioritize
prioritised=prioritized|prioritising=prioritizing|organise=organize|organised=organized|defence=defense
jealousy=jealousy|neighbour=neighbor|neighbours=neighbors|learnt=learned|burnt=burned|spoilt=spoiled
leant=leaned|dreamt=dreamed|labelled=labeled|travelling=traveling|grey=gray|humour=humor|colour=color
travelled=traveled|belittled=belittled|anyways=anyway|anymore=any   more|everyday=every day|everytime=every time
everynight=every night|somewhen=sometime|infact=in fact|incase=in case|atleast=at least|noone=nobody|wich=which
thier=their|recieved=received|belive=believe|beleive=believe|truely=truly|wierd=weird|forgeting=forgetting
fone=phone|woudl=would|shoud=should|coud=could|teh=the|jus=just|jst=just|nothin=nothing|nothin'=nothing
doin=doing|doin'=doing|goin=going|goin'=going|talkin=talking|talkin'=talking|thinkin=thinking|thinkin'=thinking
feelin=feeling|workin=working|workin'=working|lookin=looking|seein=seeing|askin=asking|askin'=asking
tellin=telling|comin=coming|livin=living|sayin=saying|havin=having|gettin=getting|runnin=running|beggin=begging
wat=what|wot=what|wats=what is|wots=what is|abt=about|becuz=because
begging'=begging|sittin=sitting|waitin=waiting|makin=making|tryin=trying|tryin'=trying
"""


def _table(spec: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in spec.strip().splitlines():
        for pair in line.split("|"):
            key, _, value = pair.partition("=")
            table[key] = tuple(value.split())
    return table


EXPANSIONS: dict[str, tuple[str, ...]] = _table(_CHAT)

SUFFIXES: tuple[tuple[str, str], ...] = (
    ("n't", "not"),
    ("'ve", "have"),
    ("'re", "are"),
    ("'ll", "will"),
    ("'m", "am"),
    ("'d", "would"),
)
"""Endings of contractions, longest first. ``'d`` stays ``would``: the rules accept it where ``had`` is meant."""

IS_HOSTS: frozenset[str] = words(
    "it that what who he she there here how where when why this everything something nothing everyone one"
    " somebody someone nobody"
)
"""Hosts after which ``'s`` is ``is`` (elsewhere it is a possessive)."""

DOUBLED: frozenset[str] = words(
    "all too see call will still well good soon feel miss need been seen free keep tell kiss happy look cool really"
    " hello coffee week sleep"
)
"""Words whose doubled letter survives when ``calllll`` is shortened."""
