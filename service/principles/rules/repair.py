"""What it was like for them, and what is done about it now; or only claimed."""

from __future__ import annotations

from service.principles.pattern import rules

NAMES_HURT = rules(
    "names_hurt",
    """
    you ~1 should ~1 not ~1 have ~1 had ~1 to ~3
    ( like ) ~1 having ~1 no ~3
    felt ~1 like ~1 having ~3
    you must have ~1 felt|been|thought|wondered|hated|cried|lain|sat|dreaded|waited|spent|gone|lost
    ( that / it / this / which / those ) must have ~2 @pain
    ( that / it / this / which / those ) must ~1 have ~1 been|felt|made_you|hurt|cost|stung|left_you
    must ~1 have ~1 been ~2 @pain|hard|lonely|awful|hell|painful|frightening|horrible ~2 for you
    must ~1 have hurt|stung|felt
    hurt you
    hurting you
    how ~2 @pain ~2 you|it|that
    how ~1 much|badly|deeply ~1 i|it|that ~1 hurt|cost|took
    made|make|making you ~2 feel
    left|leaving you ~1 ( feeling / alone / wondering / waiting / with / to / sitting / standing / on_your_own / \
      guessing / holding / crying / there / by_yourself / doubting / thinking / exposed / without / in )
    you ~1 felt|feel ~2 @pain
    feel ~1 like ~1 you ~1 did_not|were|was|had|could
    you ~1 were|was ~2 @pain ~1 and|because|when|in|while|every|that|$
    you were|was ~1 left ~1 to|with|alone|holding|wondering|on|there|by
    you ~1 were|was ~1 ( on_your_own / by_yourself / the_only_one / carrying / scared / walking_on / waiting / \
      grieving / holding / drowning / struggling / begging / lonely )
    you ~1 had|having|have ~1 to ~1 @lonely_act
    you ~1 had|having ~1 to ~8 alone|on_your_own|by_yourself|yourself
    you ~1 would ~2 be ~1 sitting|waiting|standing|lying|left|alone|crying|holding|there
    you ~1 ( sat / stood / waited / lay / cried / stayed / ate / went / sitting / waiting / standing / crying / \
      lying ) ~5 ( alone / there / by_yourself / on_your_own / for_me / up / without_me / wondering / in_the )
    while you ~1 sat|waited|cried|held|carried|lay|stood|tried|worked|paid|grieved
    you deserved ~1 better|more|someone|an|to|so|the|honesty|a|that|somebody|none
    you did not deserve
    broke|break|broken ~1 your ~1 heart|trust
    cost you
    what|how ~1 it|that|i ~1 did to you
    put you through
    what it ~1 was|must_have_been|felt like ~2 for|to|being you|be|live|sit|wait|with
    what ~1 that|it ~1 was|did ~1 like|to ~1 for? ~1 you
    how ~1 it|that ~2 felt|was|must ~3 for? you
    you paid ~2 price
    you spent ~5 wondering|waiting|alone|crying|apologizing|doubting|worrying
    you stopped ~1 telling|asking|trusting|talking|inviting|coming|believing|sharing
    you ~1 were|felt ~2 like ~1 a|an|you|nothing|i
    you could not ~1 trust|rely|count|talk|tell|relax|sleep|count_on
    you ~1 never ~1 knew|felt ~2 which|if|when|safe|what|sure|whether|like
    embarrassed|humiliated|scared|frightened|worried|exhausted you
    your ~1 pain|hurt|loneliness|tears|trust|birthday|night|evening ~2 was|is|were|that_i|i_caused|i_broke|i_ruined
    the ~1 pain|hurt|damage ~1 i ~1 caused|did|put
    hard|lonely|painful|awful|unfair|exhausting|horrible|humiliating|scary on|for|to you
    on your own ~1 with|through|that|in|at
    """,
    reported=True,
)

REPAIR = rules(
    "repair",
    """
    i do not ~1 touch ~1 your ~3
    ( what ) ~1 i ~1 have ~1 stopped ~3
    i ~1 have ~1 asked ~1 them ~2 not ~1 to ~3
    i ~1 have ~1 stopped $
    ( these_days / now ) ~1 ( i_am / it_is ) ~2 ( in_bed / home / text_only / off ) ~4
    ( text ) ~1 only ~3
    i ~1 have ~1 been ~1 to ~1 see ~2
    ( paid / paying / pays ) ~3 back ~3
    ( holds / has / keeps ) ~1 my ~1 ( cards / card / keys / money )
    i =1 have ~1 swapped ~3
    i =2 ( since / from ) ~3 ( january / february / march / april / may / june / july / august / september / \
      october / november / december ) ~2
    i =1 have ~1 been ~2 ( dry / clean / sober / at_the / going / seeing / in_therapy / on_the_wagon ) ~4
    from ~1 ( here / now ) ~1 on
    i =1 ( hang_up / walk_away / leave_the_room ) ~3
    i ~1 have ~1 ( written / spoken / talked / apologized / confessed ) ~1 to ~6 ( told / and / about / truth )
    i ~1 have ~1 told ~6 ( truth / how_it_really / when_i / what_i / on_the_day )
    ( will_be / is ) in ~1 your ~1 account ~2
    i ~2 ( see / am_seeing / have_been_seeing ) ~1 ( dr / doctor ) ~3 ( every / each / second / twice / about ) ~3
    ( in / into ) ~1 a ~1 drawer ~5
    i ~1 moved ~1 to ~1 days
    i ~3 put ~2 ( right / straight ) ~1 with ~2
    ( put_that_right / put_it_right / make_it_right_with / set_it_straight ) ~3
    group ~2 ( on / every / since ) ~2 ( monday / tuesday / wednesday / thursday / friday / saturday / sunday / \
      mondays / tuesdays / wednesdays / thursdays / fridays / week / march / may / june / january )
    ( the )? ~1 ( monday / tuesday / wednesday / thursday / friday / saturday / sunday ) group ~2
    a sponsor ~2
    count+ ~1 to ~1 ten
    i ~1 leave ~1 the ~1 room
    i ~3 ( see+ / seeing / go+_to / going_to / started / start / work+_with / talking_to / talk+_to / found / in \
      / been_to / booked / began / joined / signed_up_for / signed_up_with ) ~4 ( counselor / counseling / \
      therapist / therapy / psychologist / sponsor / meetings / aa / na / rehab / anger / parenting_class / \
      parenting_course / support_group / group / treatment / couples / men's )
    i ~3 go+|went|been|started|going ~3 therapy|counseling|meetings|rehab|aa
    @months sober
    sober ~1 since|for|now|@months
    been sober
    i ~2 have|had not ~1 had a drink|drunk|gambled|touched|had_a_bet|bet|smoked
    i ~1 do not drink ~1 any_more|now|at_all|on
    i ~2 stopped|quit|gave_up|given_up ~1 drinking|gambling|betting|smoking_weed|booze|alcohol|the_drink|weed|using
    i ~1 put ~2 phone ~3 away|drawer|hall|in|by_the_door|down|in_another|on_the_shelf
    i ~1 leave|leaving ~2 phone ~3 in|at|outside|by|behind
    i ~2 have|got ~1 a ~1 rule
    i ~3 deleted|blocked|closed|cut_up|uninstalled|sold ~4 ( app / account / accounts / number / card / cards / \
      casino / tinder / xbox / console )
    i ~2 paid|pay|paying ~4 back|off ~3
    i ~2 dropped|turned_down|cut|said_no_to|handed_in|gave_up ~4 ( shifts / overtime / hours / notice / job / \
      friday / sundays / weekends / promotion )
    i ~2 leave work|the_office ~2 at|by|on|before
    when|whenever i ~2 feel|get|am|notice|catch|start ~5 ,? ~2 i ~2 ( now / say / tell / walk / stop / take / \
      breathe / write / count / go / leave / ask / call )
    i ~2 say ~3 out_loud|it_now|so_now|when_i
    i ~2 learning|learned|learning_how|practicing|practising|training ~1 to ~3 ( listen / ask / say / stay / sit \
      / stop / apologize / talk / wait / hear / pause / notice / not / name / answer )
    i ~2 set|setting ~1 up ~6 standing_order|budget|savings|account|alarm|reminder|payment|calendar
    i ~2 asked my ~3 to ~1 call_me_out|tell_me
    i ~2 told|apologized_to ~2 your|my ~2 mum|dad|sister|brother|parents|friends ~3 truth|myself|sorry
    i ~2 reading|read|did|doing|finished|taking|took|done ~2 course|class|programme|program|workshop|book ~2 \
      about|on|for
    i ~2 write|writing|wrote ~4 down ~3
    """,
    negated=True,
    reported=True,
)

WEAK_REPAIR = rules(  # counts only where there is a fault to mend
    "weak_repair",
    """
    i ~2 now|actually ~1 ( ask / listen / say / tell / write / call / stop / leave / go / finish / keep / put / \
      check / set / take / turn / let / make / come )
    these_days i ~1 @care
    now i ~1 ( ask / say / tell / write / call / stop / leave / go / put / set / take / turn / let / make / come \
      / show / try_to / count / wait / walk / finish / keep / listen )
    i ~5 every|each ~1 monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|evening
    every|each ~1 monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|evening|night|day|month ~3 i
    i ~1 have ~2 started|begun|stopped|been ~1 working_on ~2 @ing
    i ~2 have ~1 started|begun|been ~1 ( going / seeing / working / practicing / asking / saying / writing / \
      calling / listening / learning / leaving / coming / telling / taking / keeping / setting / making / \
      turning / putting )
    i ~2 started ~1 ( going / seeing / asking / saying / writing / calling / listening / learning / leaving / \
      coming / telling / taking / keeping / setting / making / turning / putting )
    i am ~1 learning ~1 to|how
    i ~1 moved|changed|switched ~4 job|jobs|shifts|hours|days|department
    i will ~2 transfer|pay|send|drop|bring|fix|sort|replace|tell|call ~4 \
      money|back|them|him|her|friday|monday|tomorrow|today|it
    i ~2 make|made ~1 sure ~1 i|that|to
    """,
    reported=True,
)

CHANGE = rules(
    "change",
    """
    i ~2 have ~2 changed
    i ~1 really|truly|totally|completely? changed $
    i ~2 am ~3 ( different / new / changed / better ) person|man|woman|me|now|human|partner|guy|someone
    i ~1 am ~1 not ~1 that|the_same ~1 person|man|woman|guy|girl|me|any_more
    i ~1 am ~1 not ~1 who|the_person|the_man|the_woman|the_guy i ~1 was|used
    i ~1 am different ~1 now|this_time|$
    ( things / it / this_time / everything / this ) ~1 will|would|can|could|going ~2 be ~1 so? different|better
    this ~1 time ~3 different
    i ~1 will|can|could ~2 change $
    i ~1 will|can|could ~2 change for|if|everything|anything|my|this|i_swear|i_promise
    i ~1 will|can ~2 do|be ~1 so? better
    i ~2 promise ~3 better|change|different
    i ~2 have ~1 grown ~2 up|a_lot|so_much|as
    i ~2 have ~1 ( done / been_doing ) ~4 work ~1 on_myself|on_me|$
    i ~2 ( have_been_working / have_worked / am_working / worked / been_working / work ) ~2 on ~1 myself|me
    never|not happen again
    i ~2 have ~1 learned ~1 my_lesson|so_much|a_lot|from
    i ~2 have ~1 matured
    the ~1 new me
    i am ~1 trying to ~1 be ~1 better|a_better
    i ~1 swear|promise ~2 i ~2 will|am|have ~1 not? ~2 change|changed|different|better|do_it|that
    you ~1 would ~2 see ~3 changed|different
    i ~2 have ~1 turned ~2 around|corner
    """,
    question=False,
)

NOT_CHANGE = rules(
    "not_change",
    """
    ( changed / change ) ~1 ( my / the / jobs / job / flats / trains / numbers / schools / shifts / banks / \
      phone / a / our / name / lanes / clothes / careers / doctors )
    """,
)

REPAIR_RULES = (NAMES_HURT, REPAIR, WEAK_REPAIR, CHANGE, NOT_CHANGE)
