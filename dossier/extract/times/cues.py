"""Words that tell whether a sentence speaks of what was or of what will be."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AHEAD = _words(
    """
    will ll shall must may might could should would scheduled due expected planned planning upcoming slated
    forthcoming payable expects expect hopes hope intends aims tomorrow deadline opens begins starts ends closes expires
    expire leaves arrives departs meets convenes reconvenes resumes reopens sails goes runs returns turns hosts travels
    speaks continues concludes
    """
)
AHEAD_OF_MANY = _words(
    "open begin start end close expire leave arrive depart meet convene resume reopen go return travel vote elect"
)  # talks ...
NO_PLURALS = _words("his its this is was as has 's ’s s does versus vs across towards")
AHEAD_OF_IT = _words("delivery shipment shipments futures contract contracts deadline payment maturity")  # June ...
STRUCK = _words(
    """
    attack attacks bombing bombings shooting shootings killing killings massacre assassination explosion blast crash
    earthquake quake tsunami tornado coup riot riots
    """
)  # Saturday's ...
BEHIND_OF_IT = (
    _words(
        """
    figures figure data statistics results sales earnings profit profits exports imports output production inflation
    unemployment index survey poll
    agreement accord pact treaty announcement verdict
    """
    )
    | STRUCK
)  # June ...
COMMODITIES = _words(
    """
    soybeans soybean soymeal soyoil soyproducts corn maize wheat oats barley rice cotton sugar coffee cocoa crude brent
    gasoline gold silver copper platinum palladium cattle hogs bellies
    """
)  # of which a contract is named by the month that it ends in: July wheat
OF_THE_CROP = (
    _words("year season crop harvest price prices marketings slaughter shipments consumption demand") | BEHIND_OF_IT
)
BOUGHT_FOR = frozenset({"buyer of", "buyers of", "seller of", "sellers of", "delivery in", "shipment in"})  # May
PLANNING = _words(
    """
    expecting seeking preparing
    agreed agree agrees set ready likely going vowed pledged promised decided decides hoped hopes hoping wants
    want wanted intended intends expects expected planned plans plan planning scheduled due slated supposed
    deadline decision proposal offer offered bid effort
    """
)
SETTING = _words(
    "set planned slated billed bound targeted marked plan plans preparations hopes calls proposals"
)  # for June
ASKING = _words(
    """
    promised promise promises promising pledged pledge pledges vowed vow vows urged urge urges urging asked asks asking
    called calls calling wanted wants want expected expects expect invited invites inviting planned plans planning
    plan proposed proposes proposing proposal agreed agrees agreement offered offers offer hoped hopes hoping intended
    ordered orders told instructed advised encouraged requested required scheduled swore committed demanded demands
    """
)  # whose infinitive may stand after an object, and lies ahead whether it came true or not
CLAUSE = _words(", ; : that which who when while where after before because")
BEHIND = _words(
    """
    said was were had did met held made took went came gave got began became told saw found left felt fell rose
    grew won lost led sold bought paid sent spent built brought thought kept broke wrote spoke stood struck shot
    drew flew threw knew chose drove died hit ran ended sank arose swore wore fought taught caught sought
    withdrew signed swept dealt fled flung froze laid leapt lit overtook rang rode sang shook shone spun stuck
    swam swung tore understood undertook wept wound bore bit blew dug forgot hid overcame awoke been beat sat
    heard meant lent bid cut shut quit hurt put killed given taken seen done gone written spoken known shown
    born slid sprang stole
    """
)
NOT_VERBS = _words(
    """
    need indeed hundred united speed feed seed weed breed bed red exceed proceed succeed limited naked sacred unleaded
    unlimited unexpected undisclosed unchanged unprecedented detailed related advanced complicated experienced
    """
)
NOT_INFINITIVE = _words(
    """
    the a an his her its their this that these those and or at about as more nearly over up
    """
)
ATTRIBUTION = frozenset({"said", "added", "told"})  # ", he said," after a phrase tells who speaks, not when
ENDS = _words(', . ; " ” ’')
DETERMINERS = _words("the a an its his her their our my - newly so")  # "the proposed merger", "a state-owned bank"
CALLED_OFF = _words("postponed delayed cancelled canceled scrapped shelved abandoned originally initially")
STARTING = _words("starting beginning closing expiring maturing")  # Wednesday
EXTENDED = _words(
    "extended postponed delayed deferred rescheduled adjourned moved pushed suspended halted banned barred jailed"
)  # to Thursday, until Friday
EARLIER = _words("previous earlier")
PLANNED = _words("scheduled due expected planned slated set supposed")
ONCE = _words("hoped expected planned aimed intended wanted was were")  # to do it in May, which may be over
OVER = _words("had was were")  # by then
AHEAD_OF_ONE = _words("close expire convene")  # subscriptions to the offer ... Tuesday
BEFORE_NOUNS = _words("the a an at of in to its their this that by from for on and or") | {""}
FIGURES = _words("data figures statistics")  # for January
