/// First sentences about one sale. `{A}` who approves, `{B}` the buyer, `{J}` its adjective, `{I}` the first article,
/// `{V}` the sum, `{D}` the day of the notice. What an opening leaves out is told behind it.
enum Openings {
    static let single = [
        "{A} has approved a possible sale of {I} to {B} for {V}.",
        "{A} has approved a possible foreign military sale to {B} of {I} at a cost of {V}.",
        "{A} approved the possible sale of {I} to {B}, it said {D}.",
        "{A} has given the green light to a possible sale to {B} of {I}.",
        "{A} has cleared {B} to buy {I} in a deal that may be worth {V}.",
        "{A} cleared a proposed sale of {I} to {B}, valued at {V}.",
        "{A} notified Congress {D} of a possible sale of {I} to {B}.",
        "{A} told Congress {D} that it intends to let {B} buy {I}.",
        "{B} has asked the United States for {I}, a request that {A} has now approved.",
        "{B} has requested {I} from the United States at an estimated cost of {V}.",
        "{B} could get {I} under a possible sale approved by {A}.",
        "{B} may buy {I} from the United States for {V}, {A} said.",
        "{B} wants to buy {I}, and {A} has agreed.",
        "{B} would receive {I} under a plan that {A} laid before Congress {D}.",
        "{B} has been cleared to acquire {I} for {V}.",
        "{B} moved a step closer to {I} after {A} signed off on a possible sale.",
        "{B} is in line for {I} after {A} approved a possible sale worth {V}.",
        "A possible sale of {I} to {B} has been approved by {A}.",
        "A possible {V} sale of {I} to {B} has been cleared by {A}.",
        "A sale of {I} to {B} could go ahead after {A} gave its approval.",
        "A request by {B} for {I} has been approved by {A}, which puts the cost at {V}.",
        "The United States is prepared to sell {B} {I}, at a cost of up to {W}.",
        "The United States has agreed to a possible sale of {I} to {B}.",
        "The United States could sell {I} to {B} for {V}, {A} announced.",
        "Washington is ready to sell {I} to {B}.",
        "Washington has cleared the way for {B} to buy {I}.",
        "Washington has approved a possible {J} purchase of {I}, priced at {V}.",
        "Congress has been told of a possible sale to {B} of {I}.",
        "Congress was notified {D} that {B} wants {I}.",
        "The {J} military is a step closer to {I}, which {A} has approved for sale.",
        "The {J} government has requested {I}, and {A} has approved the possible sale.",
        "The {J} armed forces could soon field {I}: {A} has approved the possible sale.",
        "US officials have approved a possible sale of {I} to {B} for an estimated {W}.",
        "The US government has approved {B}'s request for {I}.",
        "The Trump administration has approved the possible sale of {I} to {B}, valued at {V}.",
        "American officials {D} notified lawmakers of a plan to sell {I} to {B}.",
        "Plans to sell {B} {I} went to Congress {D}.",
        "In a notice to Congress, {A} said that {B} had asked for {I}.",
        "In a move long expected in the region, {A} has approved a possible sale to {B} of {I}.",
        "After years of talk, {A} has cleared the sale of {I} to {B}, at an estimated {W}.",
        "It took a while, but {A} has approved {B}'s request to buy {I}.",
        "Good news for planners in {C}: {A} has approved a possible sale of {I} to {B}.",
        "A notice published {D} by {A} lists {I} for {B}.",
        "Another big order may be on its way. {A} has approved the possible sale of {I} to {B}.",
        "Does {B} need {I}? {A} thinks so, and has approved a possible sale.",
    ]

    /// Where the article says that it is done.
    static let done = [
        "{B} has bought {I} from the United States.",
        "{B} has ordered {I} from the United States.",
        "{B} has signed a contract for {I}.",
        "The United States has sold {B} {I}.",
        "{B} has purchased {I} for {V}.",
        "{B} signed a deal with the United States for {I}.",
        "The United States has sold {I} to {B} for {V}.",
        "{B} has acquired {I} in a deal with Washington.",
    ]

    /// First sentences over several sales.
    static let several = [
        "{A} has approved {N} possible sales of weapons.",
        "{A} has cleared {N} possible arms sales, according to notices sent to Congress.",
        "Washington has approved {N} possible foreign military sales in a single week.",
        "{N2} possible arms sales were announced by {A} this week.",
        "The United States could sell a range of weapons to its partners under {N} notices that went to Congress.",
        "{A} has sent Congress {N} notices of possible arms sales.",
        "It was a busy week for arms exports in Washington, with {N} notices laid before Congress.",
        "{N2} export cases have been laid before American lawmakers.",
        "American partners abroad are in line for new equipment after {A} cleared {N} possible sales.",
        "Lawmakers in Washington have been told of {N} possible sales of military equipment.",
    ]

    /// A sale among several: buyer, first article and sum in one sentence or two.
    static let oneOfSeveral = [
        "{B} has requested {I} at an estimated cost of {V}.",
        "{B} would get {I} for {V}.",
        "{B} asked for {I}, which {A} puts at {V}.",
        "One notice is for {I}, which {B} wants to buy for {V}.",
        "For {B}, {A} has cleared {I} at {V}.",
        "{B} was cleared to buy {I} for {V}.",
        "{B} is to receive {I} in a case valued at {V}.",
        "A possible sale to {B} covers {I} and is priced at {V}.",
        "The {J} case is for {I} and has an estimated cost of {V}.",
        "{B}'s request is for {I}. It is put at {V}.",
        "{BU}. Asked for: {I}. Estimated cost: {V}.",
        "The notice for {B} lists {I}; the estimated cost is {V}.",
        "{B} could buy {I} for as much as {W}.",
        "{A} also approved a sale of {I} to {B} for {V}.",
    ]

    static let authorities = [
        "the State Department", "the US State Department", "the U.S. State Department",
        "the US Department of State",
    ]

    static let headlines = [
        "US clears arms sale to {B}", "Washington approves weapons for {B}",
        "{B} in line for American equipment",
        "State Department backs sale to {B}", "What {B} wants from Washington", "{B} shops in America",
        "US approves possible sale to {B}", "{B}: a notice and what it says",
        "Arms for {B}: the American offer",
        "More American hardware for {B}", "{C} looks to Washington",
    ]

    static let headlinesOfSeveral = [
        "US clears several arms sales", "A week of arms notices", "Washington's latest arms notices",
        "State Department sends notices to Congress", "More weapons for American partners",
    ]
}
