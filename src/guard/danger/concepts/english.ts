import type { Concepts } from './concepts.ts';

export const english: Concepts = {
  common:
    's t m re ve ll d the a an and of to is are was it in on at that this with for we our your have has my i you what do does how not can from be or but so there when he she they his her if will would',
  me: 'i me my myself mine im ive id',
  us: 'we us our ours ourselves were_all',
  you: 'you your yours u',
  they: 'he she him her his hers himself herself they them their theirs hes shes theyre',
  child:
    'child* kid kids kiddo baby babies toddler* newborn infant* son sons daughter* boy boys girl girls pupil* student* teen* minor* grandson granddaughter grandchild* nephew niece little_one little_sister little_brother stepdaughter stepson year_old yo little_ones twins schoolkid*',
  partner:
    'husband* wife wife_s boyfriend* girlfriend* partner* ex fiance* spouse hubby missus bf gf exes ex_husband ex_wife',
  parent:
    'dad* mum* mom* mam father* mother* mummy mommy parent* papa mama stepdad* stepmum* stepmom* stepfather stepmother pa',
  kin: 'brother* sister* grandma* grandpa* gran nan nana granny grandmother grandfather granddad grandad aunt* cousin* uncle* bro sis roommate* flatmate* housemate* mother_in_law father_in_law family',
  guardian:
    'uncle* coach* teacher* priest* pastor babysitter* nanny tutor* stepdad* stepfather trainer* scout_leader caretaker* carer* foster* headmaster mums_boyfriend moms_boyfriend mum_s_boyfriend mom_s_boyfriend',
  person:
    'someone somebody man men woman women guy guys lady person people neighbo* colleague* coworker* worker* passenger* customer* client* driver* patient* friend* tenant* bloke technician* engineer* electrician* boss* guest* student* resident* stranger* mate flatmate* receptionist* cashier* gentleman visitor* everyone everybody two_men',
  animal:
    'cat cats dog dogs puppy kitten hamster goldfish horse bird* rabbit* pet pets mouse mice rat rats ants wasps bugs',
  body: 'arm arms leg legs hand hands finger* head chest neck throat face eye eyes back stomach belly tummy mouth lip lips tongue skin foot feet ankle wrist* shoulder* knee* hip skull nose ear ears jaw scalp ribs heart lung* body thumb toe',
  breathe: 'breath* breathing breathe gasp* wheez* air inhaler pulse heartbeat snoring gurgl*',
  unconscious:
    'unconscious collapsed passed_out faint* fainted unresponsive blacked_out limp out_cold keeled_over wake_up wake_him wake_her lifeless won_t_wake wont_wake stopped_moving eyes_rolled floppy drowsy responding respond slumped knocked_out doesn_t_move not_moving coming_round went_down keeled sleepy asleep sick_and collapsed_in sunk dropped slumped dazed motionless isn_t_moving answering no_answer',
  seizure: 'seiz* convuls* fitting epilep* shaking jerking twitching foaming spasm* having_a_fit',
  blood:
    'blood* bleed* bled haemorrhag* hemorrhag* gushing spurting artery pouring_out pumping_out soaked soaking',
  pain: 'pain pains painful hurt hurts hurting ache agony pressure crushing tight tightness sore burning stabbing killing_me squeez* headache* migraine chest_pain',
  swell: 'swell* swollen puff* hives rash closing_up throat_closing itchy blister*',
  symptom:
    'blue grey gray purple pale sweat* numb* slur* droop* dizzy confused vomit* threw_up throwing_up shiver* clammy stiff white fever weak tingl* yellow confus* nonsense gibberish one_side paraly* glazed cold thick hoarse ringing itching blotches black_stuff faint puffy dusky sweaty wrong_words drooping balloon twice_the_size spinning wont_open snores snoring speech',
  illness:
    'heart_attack stroke cardiac overdos* allerg* anaphyla* asthma* diabet* sugar insulin poison* hypo sepsis concuss* epipen miscarr* hypotherm* heatstroke meningitis toxic dialysis pacemaker contraction fever syrup dose',
  pills:
    'pill pills tablet_s tablets paracetamol tylenol ibuprofen bleach medication meds antifreeze detergent cleaner chemical* acid button_battery xanax sleeping_pills capsules drain_cleaner ammonia acetone rat_poison pod drugs heroin fentanyl bottle_of oxy aspirin peroxide morphine antidepressants helium sertraline xans capsule dose_of',
  swallow:
    'swallow* drank drink drunk ate eaten took taken taking inject* inhaled licked swallowing necked downed',
  choke:
    'chok* stuck_in_his_throat stuck_in_her_throat suffocat* drown* strangl* airway heimlich underwater face_down',
  birth:
    'pregnan* labour labor contraction* waters water_broke baby_is_coming birth crowning weeks_along bump midwife trimester weeks',
  fall: 'fell fall fallen falling off_the_ladder ladder down_the_stairs stairs slipped tripped scaffold* tumbled hit_his_head hit_her_head forklift crash* run_over ran_over knocked_down hit_by accident',
  injury:
    'injur* broken broke bone crushed trapped_under wound* burnt burned scald* fractur* severed cut_off sliced gash deep torn amputat* impaled twisted nail_gun gone_through hanging_off cut_off peeling open_to stitches caught_in bitten bit_my bite sting stung bit_by snake grinder',
  electric:
    'electrocut* shocked electric_shock a_shock live_wire power_line high_voltage live_cable got_zapped',
  ambulance:
    'ambulance* paramedic* cpr doctor* hospital emergency 911 999 112 defib* first_aid er nurse medic* dispatch*',
  urgent:
    'help hurry quick quickly asap fast send please_help urgent* immediately come_now please_come sos right_now need_help hellp stay_on what_do_i_do what_should_i_do dont_know_what_to_do oh_god omg oh_my_god mayday',
  suicide:
    'suicid* kill_myself killing_myself killed_myself kill_himself kill_herself hang_myself hang_himself hang_herself end_my_life ending_my_life take_my_own_life his_own_life her_own_life my_own_life end_it_all self_harm* kms unalive overdose end_it hurt_myself harm_myself hurt_herself hurt_himself drown_myself shoot_myself shoot_himself off_myself offing_myself top_myself do_myself_in sewerslide ctb my_maker kermit cut_my_wrists slit_my off_himself off_herself jump_off my_own_doing',
  live: 'live living life alive exist be_here being_here wake_up_tomorrow carry_on go_on keep_going continue carry_on_living here_anymore around_anymore around_much_longer see_tomorrow get_through this_world see_the_morning existing existence breathing be_alive',
  die: 'die dies dying dead died death pass_away disappear be_gone gone',
  end: 'end ending over stop done finish* last_time no_more final last tonight_is enough goodbye_to end_the_pain last_night last_day last_drink for_good',
  goodbye:
    'goodbye* farewell note letter letters tell_my say_sorry forgive wont_need won_t_need look_after take_care_of my_ashes funeral will_and given_away gave_away giving_away tell_them last_message no_one_will_miss by_the_time my_will will_and_testament find_me when_i_m_gone when_im_gone once_im_gone after_i_m after_im_gone dog_is cat_is ring keys_are tell_ann my_kids_it better_without cremation',
  height:
    'bridge roof rooftop tracks railway rail train platform ledge cliff balcony window edge railing* car_park jump jumping jumped step_in_front multistorey overpass parapet sill windowsill window_sill quarry pier viaduct river level_crossing motorway',
  rope: 'rope noose belt blade blades razor* exhaust hose knife_to_my wrists wrist cutting cut_myself cutting_myself cuts gun_to pistol shotgun cable_round helium nitrogen bath razor_is hosepipe beam knot',
  despair:
    'hopeless pointless burden better_off worthless no_point no_way_out can_t_go_on cant_go_on can_t_take cant_take can_t_do_this cant_do_this tired_of so_tired nobody_would nobody_cares no_reason nothing_left alone empty depressed without_me give_up given_up had_enough had_it can_t_anymore cant_anymore done_with_everything dont_see_the_point numb_inside cope coping misses_me unbearable not_safe_from myself_tonight no_reason_to end_of_my deserve_to_live',
  fire: 'fire flame flames burning blaze ablaze alight on_fire caught_fire fires wildfire arson firefighters fire_brigade fire_department lit inferno burn burns',
  smoke: 'smok* fumes smoulder* smolder* glowing scorch* char charred soot haze',
  gas: 'gas carbon_monoxide monoxide leak* propane rotten_eggs hiss* petrol gasoline co_alarm methane butane chlorine fuel diesel',
  smell: 'smell* stink* stench reek* odour odor whiff',
  spark:
    'spark* short_circuit melting melted arcing crackl* popping overheating hot bulging swelling_battery sizzl* buzzing wires_hanging',
  explode: 'explo* blew_up blown_up blast bang burst detonat*',
  collapse:
    'caved_in collapsing ceiling_came_down gave_way crumbl* flood* rising_water roof_came_down wall_came_down crack avalanche landslide',
  house:
    'house home kitchen flat apartment bedroom bathroom hallway corridor floor basement cellar attic garage building stairwell stairs office shop store salon warehouse upstairs downstairs next_door loft ceiling wall walls curtain* room sofa couch landing roof bin shed bed',
  appliance:
    'oven stove pan fryer toaster dryer boiler heater socket outlet plug fuse_box panel battery charger router server rack washing_machine dishwasher fridge microwave cable wiring lamp laptop scooter straightener* tv ups meter cooker hob hoverboard e_bike candle chimney',
  alarm: 'alarm* detector* siren* beeping sprinkler* extinguisher*',
  trapped:
    'trapped stuck can_t_get_out cant_get_out no_way_out stairs_are_blocked still_inside blocked inside locked_in cant_leave can_t_leave pinned get_out_of get_out nobody_knows_where',
  hit: 'hit hits hitting beat beats beating beaten punch* slap* kick* shov* choked push* threw throws strangl* smash* grabbed grabs bashed whack* knocked belts whip* pinned_me burns_me jumped rammed stamping dragged grabbed_me stabs',
  weapon:
    'knife knives gun guns pistol rifle machete axe weapon* hammer bat crowbar shotgun firearm blade bullet* sword acid hatchet rifle screwdriver bottle scissors lighter rope iron_bar* petrol petrol_through chain brick balaclava* masks masked boiling_water fist',
  threat:
    'threat* kill_me kill_you kill_us kill_her kill_him going_to_kill gonna_kill will_kill ll_kill hurt_you hurt_me make_you_pay watch_your_back know_where_you regret burn_it_down burn_you burn_your blow_up shoot_up coming_for_you you_will_all pay_for_this finish_you slit get_you be_sorry where_you_live where_you_work wait_for_you warning sorry_tonight or_i_ll or_else bleed_for carve make_them finds_out im_next i_m_next you_are_next youre_next next_time_he in_the_ground burn_your_shop finish_all wont_wake_up see_you_at',
  kill: 'kill* murder* stab* shoot* shot shots slaughter strangle assassinat* execute* execution massacre',
  attack:
    'attack* assault* mugged robbed robbery fight fighting jumped_me ambush* brawl riot torture* kidnap* abduct* hostage* traffick* going_crazy going_berserk violent* violence aggressive stalk* grabbed_my dragged_into forced mug mugging stamping shooting trafficking pimp loan_shark',
  rape: 'rape* raped raping sexually groped forced_himself molest* sexual assault spiked drugged_me',
  follow:
    'following follows followed stalk* chasing chased watching_me behind_me waiting_outside outside_my keeps_turning_up tracking tracks_my parked_outside waiting_for_me after_me hunting circling cameras_in picture_of_the tracker followed_me behind_us stalker air_tag airtag is_outside across_from where_i_am',
  breakin:
    'break_in breaking_in broke_in broken_in burglar* intruder* kicking_the_door smash_the_door banging_on prowler trying_to_get_in climbing kicking_in in_my_house in_the_house downstairs_there footsteps crowbar kick_the_door door_down at_the_door door_handle handle picking balcony letterbox loft_i inside_my_house in_my_flat someone_in turning_the trying_keys',
  lock: 'lock locked locks tied chained won_t_let_me wont_let_me let_me_leave let_me_go let_us_leave keeps_me took_my_passport took_my_phone passport passports hold_me against_my_will captive cage handcuff* cuff* cuffed zip_tied zip_tie* tied_up tied_to taped duct_tape* gagged trapped_me bolted wont_stop held_in not_allowed_out locked_me',
  hide: 'hiding hidden hide under_the_bed under_the_desk wardrobe closet bathroom_door locked_myself locked_ourselves barricad* quiet quietly whisper* can_t_talk cant_talk be_quiet hear_me hears_me finds_me pretend* act_normal type_only hallway corridor_now locked_the_door behind_the_counter store_room in_the_loft under_the_till lights_off pretending say_you_are word_angela angela code_word safe_word stay_on_the',
  afraid: 'afraid scared terrified frighten* fear petrified worried panic* not_safe unsafe in_danger danger',
  scream: 'scream* crying cries yell* shout* sobbing begging howling weeping whimper* moaning',
  police: 'police cops cop officer* restraining_order sheriff refuge shelter patrol swat',
  bomb: 'bomb* explosive* grenade device detonator package_ticking pipe_bomb powder',
  abuse:
    'abus* neglect* molest* exploit* grooming groomed predator pedo* paedo* hurts_me hurts_us mistreat* csam',
  touch:
    'touch* private_parts privates kiss* comes_into_my_room into_my_bed my_bed lap cuddle sit_on_his down_there gets_in_bed rubs inappropriate* undress* bathes climbs_in sleeps_with',
  naked:
    'naked nude* undress* clothes_off underwear pics pictures photos send_pics strip topless videos webcam shirt_off filming films',
  secret:
    'secret secrets don_t_tell dont_tell not_to_tell tell_anyone tell_mum tell_mom our_little never_tell not_allowed_to_tell told_me_not nobody_can_know wouldnt_believe won_t_believe',
  bruise:
    'bruis* marks welts cigarette_burns burn_marks black_eye scars cuts_on bite_marks handprint limping flinch*',
  hungry:
    'hungry starv* food eat fed barefoot filthy dirty left_alone home_alone all_day no_coat all_weekend days_alone by_himself by_herself on_their_own by_themselves no_supper nappy hot_car locked_car',
  online:
    'online snapchat instagram chat dm discord roblox met_online webcam older_man grown_man much_older meet_up meet_me gifts game_chat adult_man',
  bill: 'bill bills invoice* charge charges charged price* pay payment* refund* cost costs fee fees money bank contract* subscription* plan plans deal discount* account* renewal upgrade cancel* order* delivery* quote tariff rate rates card budget overdue voucher tax debt expensive loan insurance',
  tech: 'server* app website site phone wifi wi_fi internet router* modem printer* computer pc laptop* software update* process* battery screen code program* python job jobs script email* mail inbox password* login database data network line signal connection thread* session* port firewall virus app_s system windows linux mac android iphone backup cpu disk drive cable tab browser excel query api vpn call calls website reboot firmware bug cluster node* container* docker worker child_process parent_process daemon deadline* task* sim',
  product:
    'colour color shampoo dress shoes jacket bag sofa shirt lipstick shade cream edition stock size model brand version sale kit set pair pack gift red black recipe cake coffee pizza sauce hot_sauce cigar candle* lighter stove_top grill bbq perfume mattress bike seat chair toy toys costume',
  laugh:
    'lol haha* lmao hehe rofl lmfao joking kidding just_kidding jk literally figuratively ha so_to_speak honestly pun_intended dramatic',
  fiction:
    'movie* film films book* novel* song* album band game* gaming series season episode show shows play playlist podcast actor character* level boss_fight story theatre theater documentary lyrics poster tickets quest guild player* team match league concert festival netflix dvd trailer title author read watch comic exhibition museum tv_show streaming murder_mystery',
  ask: 'how what which where when does do_you is_there are_there can_i could_i could_you can_you would_like id_like how_much do_i need_to looking_for interested_in wondering question does_your is_it is_the is_your should_i possible any_chance am_i whats tell_me_about',
  past: 'ago last_year last_month last_week years months in_19 when_i_was as_a_child childhood used_to once history recovered survived already_out passed_away yesterday last_summer back_then late anniversary last_winter previously since_then all_clear all_fine',
  prevent:
    'drill test tests testing certificate* training course courses policy policies prevention compatible replace install installed installation inspect* regulation* cover covers covered coverage form forms compliance rated proof safety leaflet guide donation donate charity volunteer* research awareness class licence license permit* check checks checked service serviced manual equipment parental_control parental_controls screen_time background_check certified simulation mandatory exercise brochure helpline_number audit insurance poster rules',
  appointment:
    'appointment* book booking reschedule* slot* saturday sunday monday tuesday wednesday thursday friday opening open closed hours visit technician* deliver* tomorrow_at next_week schedule* cancel reserve* availability available move my_appointment bring_forward table',
  hair: 'hair haircut highlights layers dye blonde fringe nails manicure beard shave bleach wax waxing facial massage makeup lashes brow* balayage bangs roots root colour perm curls',
  work: 'work job shift company team manager sales meeting project deadline market customers campaign traffic performance review presentation competitor* traffic numbers staff employee*',
  idiom:
    'to_die_for killing_it dying_to dead_to dead_battery killer shoot_me_an shoot_an shoot_over fired fire_away bleeding_edge drop_dead over_my_dead kill_two kill_time dying_for dead_line deadline on_fire_sale sick_of dead_simple dead_pixel dead_end dead_slow beat_the beats_me hit_me_up hit_the hit_enter hang_on hang_up hangs hanging choke_point burn_out burnt_out burning_question killing_me heart_of murder_on would_kill_for kill_for sick_deal blow_up_my bomb_ass photo_bomb bath_bomb bath_bombs heart_attack_when nearly_had scared_to_death bored_to_death starving_for drowning_in smoke_test smoke_free fire_stick fire_tv fire_red steal_my_data headshot* head_shot screenshot* photoshoot photo_shoot hotfix crash_course blood_orange bloody die_hard dead_sea death_by',
  not: 'not no never cannot cant can_t dont don_t doesnt doesn_t isnt isn_t wont won_t didnt didn_t barely hardly without nobody nothing none stopped wouldnt wouldn_t aint couldnt arent aren_t wasnt',
  can: 'can could able',
  want: 'want wants wanted wanna need going_to gonna thinking planning plan_to decided trying tries try about_to thought thoughts wish',
  if: 'if in_case unless whether would',
  now: 'now right_now just currently still tonight today minutes at_the_moment suddenly again every_day every_night all_the_time always keeps keep this_morning already mins night nights tonight_is hour hours',
  make: 'makes made_me force* forcing making_me have_to has_to told_me asks_me wants_me lets let says_i',
  say: 'said says saying told tell tells text texted texts message messages sent called calls wrote written posted',
  see: 'hear hearing heard see seeing saw looks sounds found find watching noticed noise',
  door: 'door doors window windows outside street lobby entrance stairs corridor car_park parking gate doorstep porch',
  car: 'car bus train taxi truck van motorbike bicycle road crash lorry wheel trunk boot motorway highway cab',
  posture: 'lying standing sitting laid lies lay kneeling crouched on_the_floor on_the_ground',
  coming: 'coming comes came going goes leaving arrives return* back',
  online_hurt: 'blackmail* extort* leak_my share_my',
};
