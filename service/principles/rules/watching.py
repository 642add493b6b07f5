"""Pressing by other ways: watching, turning up, provoking, probing."""

from __future__ import annotations

from service.principles.pattern import rules

SURVEILLANCE = rules(
    "surveillance",
    """
    you ~1 have ~1 ( watched / viewed / seen / opened / looked_at ) ~2 my ~2 ( stories / story / posts / post / \
      profile / message )
    ( let_slip / let_on / blabbed / gave_me_your / tipped_me ) ~4
    ( saw / noticed / see ) ~2 your ~2 ( mate's / friend's / sister's / lamp / light / lights / curtains / \
      window / bike / name / status / relationship ) ~3
    ( saw / noticed ) ~3 ( on_there / on_the_app / on_her_page / on_his_page / on_your_page ) ~2
    ( your ) ~1 ( lamp / light / lights / curtains / car / bike ) ~2 ( on / off / open / drawn / gone / till ) \
      ~4 i ~1 see ~1
    i ~1 know ~1 you ~1 ( lot_are / two_are / are_at / are_in / were_at ) !work|uni ~2
    i ~1 asked ~2 where ~1 you ~3
    ( noticed / see / saw ) ~1 you ~1 are ~1 ( down / listed / tagged / marked / set ) ~2
    ( your ) ~1 ( gym / work / school / choir / club / office ) ~1 ( posts / posted / puts / put ) ~3
    you ~1 ( put / post / share / upload ) ~4 ( on_ig / on_insta / on_facebook / on_instagram / on_there / \
      on_tiktok / on_strava )
    it ~1 is ~1 all ~1 on ~1 there ~2
    ( carried / carrying ) ~1 your ~1 shopping ~2
    ( neighbor / postman / barman / barista / receptionist / cousin / auntie / aunt / bakery ) ~3 ( told_me / \
      says / said / let / mentioned ) ~3 you ~2
    i ~1 went ~1 past ~1 ( yours / your ) ~2
    ( went / walked / drove / cycled / been ) ~1 past ~1 ( yours / your_place / your_house / your_flat ) ~2
    ( looked_you_up / look_you_up / googled_you / searched_you / searched_your ) ~2
    ( your ) ~1 ( last_seen / pin ) ~2
    i ~1 know ~1 you ~1 ( go / work / train / finish / run / swim / have_been / get_off / shop / eat ) ~3
    i ~1 ( can )? see ~1 ( that )? you ~1 ( have )? ~1 ( read / seen / opened / got ) ~1 ( it / this / my )
    asked ~1 ( everyone / everybody / around / all )
    ( drove / drive / walked / walk / cycled / ran / passed ) ~2 ( past / by ) ~1 ( yours / your / the_house / \
      the_flat )
    i ~2 ( saw / see / seen / noticed / spotted / watched / viewed / looked_at / check / checked / checking / \
      stalked / liked / scrolled_through / looked_through / looked_up / screenshotted / been_watching / \
      keep_looking_at / go_through / went_through / looking_at ) ~2 ( your / on_your / that_on_your / from_your \
      ) ~2 ( story / stories / post / posts / profile / status / photo / photos / pic / pics / picture / \
      pictures / insta / instagram / facebook / tiktok / reel / snap / snapchat / page / account / feed / \
      location / last_seen / spotify / venmo / strava / tinder / hinge / bumble / linkedin / likes / followers / \
      twitter / bio / car / socials / social )
    i ~2 ( saw / see / noticed / know ) ~2 you ~1 ( were / are / was / have_been ) ~2 ( online / active / \
      last_seen / up / typing / awake )
    ( saw / see / noticed ) ~2 you ~1 ( posted / post / unfollowed / followed / liked / tagged / changed_your / \
      got_tagged / were_tagged / checked_in / removed / deleted_our / added / deleted / commented / on_tinder / \
      on_hinge / on_bumble / online )
    you ~1 ( were / are / have_been ) ~2 ( online / active_on / on_instagram / on_whatsapp ) ~6
    you ~1 ( posted / post / tagged / checked_in ) ~2 ( story / photo / picture / something / about / from / a / \
      that / last / with )
    your ~1 ( last_seen / location / story / stories / profile / new_profile / status / spotify / venmo / strava \
      / read_receipts / insta / instagram ) ~1 ( says / said / shows / showed / was / is / looked / looks / \
      tells )
    i ~1 ( saw / see / seen ) ~1 you ~2 ( with / at_the / in_the / outside / leaving / walking / going / out / \
      last_night / getting / coming / kissing / holding )
    ( saw / seen / spotted ) ~1 you ~2 ( out / with / at / in_town )
    ( someone / somebody / people / a_friend / friends / mutual / everyone / mark / your_sister / your_brother / \
      your_mum / a_little_bird / my_mate / my_friend ) ~2 ( saw / told_me / tells_me / said / says / mentioned ) \
      ~1 ( that )? you ~1 ( were / are / have / had / was / went / got / have_been / seem / looked / with / at / \
      out )
    i ~2 ( heard / hear ) ~2 ( you_are_seeing / you_are_dating / you_were_out / you_were_seen / \
      you_have_been_seeing / you_were_at / you_were_with / you_went / you_have_someone / you_met_someone / \
      you_are_with / from_your / from_people / from_a_friend / through_the / from_mutual / that_you_were )
    i ~2 ( asked / been_asking / asking / messaged / ask / texted / rang / called / spoke_to / talked_to ) ~2 ( \
      your ~1 ( mum / sister / brother / dad / friend / friends / mate / mates / flatmate / roommate / colleague \
      / coworker / neighbor / cousin / best_friend / parents ) ) ~4 ( about / how / if / where / what / whether \
      / who )
    i ~2 ( asked / been_asking / asking ) ~1 ( around / about_you / everyone / people / mutual / some_people / \
      friends ) ~2
    i ~2 ( drove / drive / walked / walk / cycled / went / go / ran / passed / cycle / driving / walking ) ~2 ( \
      past / by / round / down / to ) ~1 ( your / the_old ) ~1 ( house / flat / place / street / road / window / \
      apartment / work / office / building / gym / car / door )
    ( your_light / your_lights / your_car / your_bike ) ~1 ( was / were / is / are ) ~2 ( on / outside / there / \
      in_the / parked / gone / at )
    i ~1 know ~2 ( you_were / you_are / where_you / who_you / you_went / you_have_been ) !at_work|at_uni ~3 ( \
      with / at / in / out / went / go / live / are / work / seeing / home / online ) !me
    ( left / leave / leaving ) ~1 me ~1 on ~1 ( read / seen / delivered )
    ( know / see / says / saw ) ~2 you ~1 ( have )? ~1 ( read / opened / seen ) ~1 ( it / my_message / \
      my_messages / my_text / my_texts / this )
    ( blue_ticks / two_ticks / it_says_read / it_says_seen / says_delivered / read_receipt )
    ( fake / second / burner / other / new ) ~1 account
    i ~2 ( been_following / been_keeping_an_eye / keep_an_eye / kept_an_eye / keeping_tabs / keep_track / \
      followed_you / follow_you / tracked ) ~3
    your ~1 ( neighbor / colleague / coworker / flatmate / roommate / sister / brother / mum / friend ) ~2 ( \
      told / tells / said / says / mentioned ) ~2 ( me )? ~1 ( you / that_you ) ~1 ( were / are / have / had / \
      went / got )
    who ~1 ( was / is ) ~1 ( that / the ) ~2 ( guy / girl / man / woman / person / bloke ) ~3 ( photo / picture \
      / story / post / pic / with_you / car )
    """,
)

NOT_SEEN = rules(
    "not_seen",
    """
    i ~1 ( saw / seen / see ) ~1 your ~1 ( message / text / name / email / letter / note / missed_call / call )
    you ~1 ( told / said / mentioned / sent / showed ) ~1 me
    ( last / first ) ~1 time ~1 i ~1 saw ~1 you
    i ~1 ( saw / see ) ~1 ( you_are_right / how / what / why / your_point )
    nice|good|great|lovely to ~1 see ~1 you
    see you ~1 ( at / tomorrow / there / later / then / around / on )
    i ~1 ( unfollowed / muted / deleted / blocked / stopped )
    """,
    negated=True,
)

SURPRISE = rules(
    "surprise_contact",
    """
    i ~2 ( waited / waiting / sat / stood / parked ) ~3 ( after_work / outside_your / outside_work / by_your_car / \
      at_your_door / across_from_your / in_front_of_your / opposite_your )
    look ~1 out ~1 ( of )? ~1 your ~2 window
    ( under / outside / below / opposite ) ~1 your ~1 ( window / door / building / flat / house / office / work \
      / block )
    ( on ) ~1 ( your / the ) ~1 ( door_handle / doorstep / step / doormat / windscreen / windowsill / pillow / \
      desk ) ~1 !to
    ( flowers / roses / balloons / cake / hamper / van / parcel / singer / band ) ~4 ( from_me / on_its_way / \
      on_their_way / is_for_you / at_your )
    i ~1 am ~1 ( sat / stood / standing / sitting / waiting / parked / here ) ~5 ( over_the_road / \
      across_the_road / outside / opposite / across_from / at_your / bus_stop / in_the_rain / downstairs / \
      at_the_gate / by_your )
    i ~1 will ~1 be ~1 ( in / at / by / outside ) ~6 ( in_any_case / anyway / anyhow / regardless / same_as_you \
      / like_always / just_in_case )
    ^^ ~2 surprise $
    ( you_can_come_out_now / come_out_now / they_are_here / here_they_are ) ~1
    ( asked / had / got ) ~1 ( your / my / whom ) ~3 to ~1 ( lay / leave / slip / put / hand / hide / deliver / \
      place / drop ) ~3
    whom ~1 i ~1 have ~1 asked ~3
    ( on_my ) ~1 ( brother's / mate's / friend's / sister's / mum's / cousin's / colleague's ) ~1 ( phone / \
      account / number )
    ( by_way_of / via ) ~1 your ~1 ( sister / brother / mum / friend / mother / cousin / aunt ) ~2
    ( turned_up / turn_up ) ~1 ( with / at ) ~3 ( tonight / later / after )
    standing ~2 in ~1 the ~1 rain ~2
    new ~1 number ~2 ( as / since / because ) ~6 you
    i ~1 have told ~1 your ~1 ( mum / dad / parents / mother ) ~4 ( we / us / back / together )
    i ~1 will ~1 be ~1 there ~1 whether ~3
    i ~1 will ~1 wait ~1 ( until / till / outside / there ) ~3
    i ~2 ( left / sent / dropped ) ~4 with ~1 your ~1 ( concierge / porter / receptionist / neighbor / boss / \
      colleague / mum / sister / doorman ) ~2
    i ~1 am ~1 coming ~1 ( round / over / by / to_yours / up / down ) ~2
    ( might / may / will / could ) ~1 ( bump / run ) ~1 into ~1 you ~3
    i ~1 could ~1 be ~1 there ~1 ( by / in / at / before ) ~2
    ( could / can / will ) ~1 drive ~1 ( down / over / up / round ) ~2
    i ~1 ( booked / reserved ) ~5 ( for_us / for_two / for_8 / for_7 / for_eight / for_seven / at_8 / at_7 )
    let us ~4 i booked ~3
    ( made / make / making / set_up / using / got ) ~2 ( this / new / another / fresh / different ) ~1 ( account \
      / number / profile / email )
    i ~1 am coming $
    i ~1 am coming ~1 ( anyway / over / round / whether )
    i ~1 ( might / may / will ) ~1 ( just )? ~1 see you there
    i ~1 am ~2 ( outside / downstairs / at_your / in_front_of_your / on_your_street / on_your_road / \
      parked_outside / parked_round / round_the_corner_from / around_the_corner / by_your / in_your_area / \
      in_your_neighborhood / near_your / near_you / in_the_lobby / at_the_door / waiting_outside / waiting_at / \
      waiting_for_you / on_my_way )
    i ~2 ( will / could / can / might / am_going_to / may / am_gonna / am_coming / was_going_to / would ) ~2 ( \
      come / drop / stop / swing / pop / turn / show / be / wait / stand / pass / drive / walk / park / sit / \
      camp ) ~2 ( by_yours / by_your / by_tonight / by_tomorrow / over / round / to_your / outside / at_your / \
      up_at / up_anyway / around / by_later / by_after / there_anyway / there_when_you / on_your )
    i ~2 ( left / leave / put / dropped / posted / pushed / slid / hid / taped / placed ) ~4 ( at / on / in / \
      outside / under / through / by / with ) ~1 your ~1 ( door / doorstep / porch / mailbox / letterbox / desk \
      / work / car / windscreen / windshield / step / gate / house / place / flat / mat / neighbor / mum / \
      sister / office / bag )
    i ~2 ( sent / ordered / am_sending / have_sent / got_someone_to_bring / had ) ~3 ( flowers / roses / a_gift \
      / a_present / a_package / a_parcel / chocolates / a_hamper / balloons / lilies / a_surprise / them_to_your \
      / delivered )
    i ~2 ( asked / told / got / sent / had / gave / will_ask / will_get / am_asking / begged ) ~2 ( your / our / \
      my ) ~1 ( sister / brother / mum / friend / mate / dad / cousin / boss / colleague / parents / best_friend \
      / flatmate / roommate / kids ) ~3 ( to_tell / to_give / to_pass / to_talk / to_ask / to_speak / to_let / \
      a_letter / to_bring / to_put / a_note / to_check )
    ( will_be / be / being / am ) ~2 ( at / in / outside ) ~2 ( your / the ) ~3 ( gym / work / station / cafe / \
      class / office / bar / bus_stop / church / party / wedding / stop / shop / pub / yoga / school_gate / gate \
      ) ~3 ( where_you / when_you / you_always / you_go / anyway / so_you / until_you / waiting )
    ( know / knew ) ~2 ( you_go / you_are_always / you_would_be / you_are_there / you_finish / you_get_off / \
      you_leave / your_shift / you_usually ) ~6
    ( since / because / as / so / seeing_as / now_that ) ~1 you ~1 ( have )? blocked ~1 me|my
    you ~1 ( have )? blocked ~1 ( me / my_number ) ~2 ( so / and )
    ( different / another / other / friend's / borrowed ) ~1 ( number / account / phone / email )
    got ~1 your ~1 ( new )? ( number / address / email ) ~1 ( from / off / through )
    ( thought / wanted / decided ) ~3 surprise ~1 you
    surprise $
    ( happened / happen / just_happened ) ~1 to be ~2 ( in / near / at / outside / around ) ~1 ( your / the )
    i ~1 came ~2 ( to_your / by_your / round_to_yours / over_to_yours / all_the_way / by_last / round_last / \
      past_your )
    i ~1 ( waited / stood / sat / parked ) ~3 ( outside / at_your / in_front ) ~1
    open ~1 ( the / your ) ~1 ( door / window )
    look ~1 ( out / outside ) ~2 window
    come ~1 ( down / outside ) ~3 ( here / outside / waiting / now / downstairs / i_am )
    i ~1 ( booked / bought ) ~2 ( flight / train / ticket / tickets / table ) ~6 ( you / your / us / already )
    ( turn / turned / show / showed ) ~1 up ~2 ( at_your / on_your / outside_your / tonight / unannounced )
    """,
)

JEALOUSY = rules(
    "jealousy_bait",
    """
    ( is / was / decided ) ~4 in ~1 love ~1 with ~1 me
    not ~1 short ~1 of ~1 ( offers / company / attention )
    there ~1 is ~1 a ~1 queue ~1
    ( fighting / fight / squabbling ) ~1 over ~1 ( me / my ) ~2
    ( would / will ) ~1 walk ~4 for ~1 me
    half ~2 ( office / yard / town / team / class / gym ) ~2 ( after / fancies / wants ) ~2
    ( not / easy ) ~1 hard? ~1 on ~1 the ~1 eye ~1
    ( she / he / girl / guy / woman / man / lad / fella / bloke / accounts / choir / gym ) ~5 keeps ~1 ( leaving \
      / forgetting / messaging / texting / asking / bringing / smiling / finding / offering / inviting / sending \
      ) ~3 ( me / my / her / his )
    ( she_is / he_is / she_was / he_was ) ~1 ( a )? ~1 ( stunner / stunning / gorgeous / fit / hot / \
      quite_something / model / looker / a_ten )
    ( drove / walked / took / bought ) ~1 me ~1 ( home / dinner / flowers / drinks ) ~2 ( and_everything / \
      ridiculous )
    my ~2 ( mates / friends ) ~4 ask ~1 ( her / him ) ~1 out
    ( been / being ) ~1 touched ~1 by ~1 someone ~2
    i ~1 have ~1 a ~1 ( fella / man / woman / girl / bloke / lad ) ~3 ( myself / who / that ) ~2
    ( she / he ) ~1 is ~1 ( round_here / here_now / over_tonight / stopping_over ) ~2
    ( asked_for / asking_for / wants ) ~1 ( the / my / your ) ~1 ( spare_bed / other_ticket / seat / \
      spare_ticket ) ~2
    thinks ~1 ( it_is / i_am ) ~1 cute ~2
    could ~1 be ~1 with ~1 ( her / him / them / someone ) ~1 tonight
    ( two / three / four / five / several / some / so_many / other / different / loads_of / a_few ) ~1 ( girls / \
      guys / women / men / people / blokes / lads ) ~2 ( message / messaged / asked / text / texted / wanted / \
      want / tonight / interested / flirted / like ) ~2
    ( gone_out / go_out / out ) ~1 with ~3 ( girls / guys / women / men / people ) ~2
    turned ~2 down ~1 for ~1 you
    ( guys / girls / men / women / people / guy / girl / someone / bloke ) ~1 ( asked / wanted / tried ) ~2 ( \
      my_number / for_my_number / my_insta / to_dance / to_buy_me / to_take_me )
    would you not like ~1 to ~1 know
    ( really / so / totally ) ~1 into ~1 me
    ( wants / keen ) ~2 ( me )? ~1 to ~1 move ~1 in
    ( not )? ~1 short ~1 of ~1 offers
    ( someone / somebody / guy / girl / man / woman / colleague / coworker / people / guys / girls / men / women \
      / person / neighbor / ex / barista / he / she / they ) ~4 ( asked_me_out / hit_on_me / hitting_on_me / \
      flirting_with_me / flirts_with_me / fancies_me / has_been_flirting / wants_me / interested_in_me / into_me \
      / keeps_texting_me / keeps_asking_me / wants_to_date_me / checking_me_out / gave_me_their / gave_me_his / \
      gave_me_her / likes_me / been_messaging_me / all_over_me / asking_me_out )
    ( lots / plenty / loads / tons / a_lot ) ~1 of ~1 ( people / guys / girls / men / women / others / offers / \
      attention / matches / options / fish )
    ( other / so_many / many ) ~1 ( girls / guys / people / men / women ) ~2 ( want / are_interested / \
      have_asked / would_love / would_kill / asking / would )
    i ~1 ( have / got ) ~1 ( options / other_options / offers / admirers / matches )
    could ~1 have ~1 ( anyone / anybody / any )
    ( matches / match ) ~1 on ~1 ( tinder / hinge / bumble )
    ( he / she / they ) ~2 ( actually / really / at_least ) ~1 ( appreciates / wants / likes / listens / treats \
      / gets / loves / cares / texts )
    ( not_everyone / some_people / somebody / someone ) ~2 ( think / thinks / find / finds / know / knows / does \
      / appreciates / appreciate / wants / want / sees ) ~3 ( me / what_i / my )
    somebody|someone ~1 else ~2 ( appreciates / wants / interested / snapped / will / is )
    ( getting / get / got ) ~2 a_lot_of ~1 ( attention / offers / messages )
    ( just_so_you_know / in_case_you_care / in_case_you_are_wondering / thought_you_should_know / fyi ) ~,8 ( \
      date / dating / seeing / met / someone )
    ( your / you ) ~2 ( loss )
    ( been_on / had / going_on / went_on / have / got ) ~3 ( date / dates ) ~1 ( tonight / tomorrow / lined_up / \
      this_weekend / on_friday / on_saturday / in_case )
    ( even )? my ~1 ex ~2 ( wants / texted / messaged / reached / asked )
    """,
)

INDISCRETION = rules(
    "indiscretion",
    """
    ( three / two / several / other ) ~1 ( women / men / girls / guys ) ~3
    ( got / have ) ~1 a ~1 date ~3
    i ~2 ( went / been / have_been / go / was / had ) ~2 on ~2 ( date / dates )
    i ~1 ( had / have_had ) ~2 ( dates / date / fling / thing_with / a_few_flings / hookups )
    i ~2 ( dated / dating / seeing / slept / sleeping / hooked / hooking / kissed / been_seeing / was_seeing / \
      been_with / went_home / was_with / been_dating ) ~2 ( someone / somebody / a_guy / a_girl / a_woman / \
      a_man / other / people / this / him / her / them / with / up / a_few / others / a_couple / two )
    ( the / this / a / my / one / last / that ) ~1 ( girl / guy / woman / man / person / rebound / boyfriend / \
      girlfriend / bloke / lad ) ~1 ( i ) ~1 ( dated / was_seeing / am_seeing / met / slept / went / saw / \
      have_been_seeing / was_with / brought )
    my ~1 ( date / rebound / new_girlfriend / new_boyfriend / fling / tinder )
    ( met / matched_with ) ~2 ( someone / a_guy / a_girl / somebody / this_guy / this_girl ) ~3 ( on / at / off \
      ) ~1 ( tinder / hinge / bumble / the_app / work / a_bar )
    ( he / she / they ) ~1 ( was / were / is / are ) ~2 ( good_in_bed / better_in_bed / great_in_bed / \
      a_better_kisser / hot )
    ( the_sex / sex_with / in_bed_with )
    """,
)

PROBES_TELL = rules(
    "probes",
    """
    tell ~1 me ~1 who ~2
    so you are ~1 not? ~1 ( seeing / dating / with / single ) ~2
    ( tell_me / want_to_know / need_to_know / deserve_to_know / like_to_know / wish_i_knew / asking ) ~3 ( \
      why_you / why_it / why_we / who_you / who_he / who_she / who_it / what_i_did / the_real_reason / \
      what_went_wrong / if_there_is / if_you_are_seeing / if_there_was / if_you_have_someone / what_happened / \
      the_reason / the_truth_about )
    just tell me why
    """,
)

PROBES = rules(
    "probes",
    """
    what ~1 is ~1 ( his / her / their ) ~1 name
    ( is_it / is_he / is_she ) ~1 ( somebody / someone / anybody / anyone ) ~1 i ~3
    ( somebody / someone / anyone / anybody / nobody ) ~1 ( else )? ~1 ( stopping / staying / sleeping / living \
      / stop / stay ) ~1 over|there|with_you
    ( have_you / you_have / got / have_you_got ) ~1 company
    who ~1 is ~1 ( that / the_lad / the_fella / the_guy / the_girl / the_man / the_woman / the_bloke ) ~3
    ( is / does ) ~1 ( he / she ) ~1 ( living / live / stay / staying / sleep / sleeping / move / moving / been ) ~2
    was ~1 it ~1 ( that_i / because_i / the_baby / my / the_money / the_weight / me / someone / another ) ~3
    ( before / after ) ~2 or ~1 ( before / after )
    not ~1 on ~1 your ~1 own ~1 in ~1 ( the )? ~1 bed
    where ~1 ( is_he / he_is / is_she ) ~1 from
    has ~1 ( he / she ) ~1 ( told / met / moved / got ) ~2
    what ~2 did ~1 i ~1 do ~3
    ( serious ) ~1 ( with / between ) ~1 ( him / her / you_two )
    who ~1 ( keeps ) ~1 ( texting / ringing / calling / messaging ) ~1 you
    is ~1 ( it / that ) ~1 where ~1 ( he / she ) ~3
    you ~2 ( seeing / dating ) ~1 ( anyone / someone / anybody / somebody / other )
    who ~1 ( is / was ) ~2 ( he / she / there / with_you / that / it_with / the ~1 \
      guy|girl|man|woman|bloke|lad|fella )
    ( because_of / is_it / was_it / with / about / for ) ~1 ( him / her / another_man / another_woman / \
      someone_else ) ?
    ( not )? ~1 even ~2 ( guy / girl / man / woman / bloke ) ~3 ?
    tell me ~1 ( why / who )
    tell ~1 me ~1 why ~1 ?
    ( why_did / why_would ) you ~2 ( leave / end / go / stop / break / do_it )
    ( does / do ) ~1 ( he / she / they ) ~2 ( know_about / know_what / know_that / make_you / love_you / treat )
    ( is / was ) ~1 ( he / she ) ~2 ( better / nicer / richer / younger / like_that_with / good_to )
    who ~1 ( are / were / is / was ) ~1 ( you / he / she / it / they / that ) ~1 ( seeing / dating / with / \
      sleeping / texting / talking / out / going / living / kissing ) ~2
    who ~1 ( are / were ) you
    who ~1 ( is / was ) ~1 ( he / she / that / the_guy / the_girl / it ) $
    ( are / were / been / is ) ~1 you ~2 ( seeing / dating / sleeping_with / talking_to / going_out_with / with \
      / hooking / in_a_relationship / on_tinder / on_the_apps / on_hinge ) ~1 ( anyone / someone / somebody / \
      anybody / other / him / her / them / people / with / $ )
    ( are / is ) ~2 you ~1 ( single / taken / still_single )
    ( have / did / has / had ) you ~2 ( met / meet / found / find / been_seeing / started_seeing / been_with / \
      been_dating / slept / sleep / moved_on / kissed / gone_on ) ~1 ( anyone / someone / somebody / with / \
      already )
    ( is / was ) ~1 there ~2 ( someone / somebody / anyone / anybody / a_new / another )
    ( someone / somebody ) ~1 ( new / else ) ?
    ( do / did ) you ~1 have ~2 ( boyfriend / girlfriend / partner / someone / date )
    ( sleep / sleeping / slept ) ~1 with ~1 ( him / her / anyone / someone / them / that )
    why ~1 did ~1 ( you / we / it / things ) ~2 ( leave / end / break / dump / go / stop / give_up / fall / walk \
      / choose / move_out / decide / finish / not_work / want_out / not_fight )
    why ~1 ( did_it / did_we / did_things / was_it ) ~2 ( end / over / go_wrong / fail / fall_apart / break )
    what ~1 did ~1 i ~1 do ~1 ( wrong / to_deserve / to_make / so_wrong / that_was )
    what ~2 ( went_wrong / happened_with_us / happened_to_us / was_the_real_reason / is_the_real_reason / \
      made_you_leave / made_you_stop / made_you_end / was_wrong_with_me / is_wrong_with_me )
    was ~1 it ~2 ( something_i / because_of_me / because_i / me / because_of_him / because_of_her / \
      because_of_my / another / him / her )
    how ~1 ( long ) ~1 ( have_you_been / has_it_been / were_you / had_you ) ~2 ( seeing / with / dating / going \
      / been / sleeping )
    ( does / is ) ~1 ( he / she / they ) ~2 ( better / nicer / hotter / know_about / treat / make_you / good / \
      stay / live_with )
    when did you ~1 ( stop / start / meet / fall / know / decide ) ~3 ( loving / seeing / him / her / me / out / \
      it )
    do you ~2 ( still )? ~1 ( love / have_feelings )
    do you ~2 miss ~1 ( me / us )
    ( any / got ) ~1 ( boyfriend / girlfriend / dates / plus_one / new_man / new_woman ) ~2 ?
    ( hot_date / date_tonight / who_with / with_who / with_whom )
    """,
    question=True,
)

NOT_PROBE = rules(
    "not_probe",
    """
    not ~2 ( asking / my_business / going_to_ask / need_to_know / any_of_my )
    none ~1 of ~1 my
    who ~1 are ~1 you ~1 ( supporting / rooting / rooming / voting / watching / playing / bringing / staying / \
      cheering / working )
    do ~1 not ~1 ( have_to / need_to ) ~1 ( tell / say / explain )
    """,
    negated=True,
    reported=True,
)

WATCHING_RULES = (SURVEILLANCE, NOT_SEEN, SURPRISE, JEALOUSY, INDISCRETION, PROBES_TELL, PROBES, NOT_PROBE)
