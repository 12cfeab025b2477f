/// Sentences that tell what the opening left out.
enum FollowUps {
    /// The sum.
    static let value = [
        "The estimated total cost is {V}.", "The deal is valued at {V}.", "The package is put at {V}.",
        "The price is {V}.", "The case has an estimated value of {V}.", "The notice gives a cost of {V}.",
        "The whole package could cost {V}.", "It is estimated to cost {V}.", "The sale would be worth {V}.",
        "All in all the notice speaks of {V}.", "The bill could come to {V}.",
        "At {V}, it is no small purchase.",
    ]

    /// The other lines of the notice.
    static let items = [
        "The request also includes {I}.", "The package also covers {I}.", "Also included are {I}.",
        "The notice also lists {I}.", "Besides, {B} has asked for {I}.", "It would come with {I}.",
        "Also on the list are {I}.", "To these come {I}.", "The sale would also include {I}.",
        "Along with them, {B} would get {I}.", "The paperwork further lists {I}.",
    ]

    /// A list that says it is whole.
    static let whole = [
        "The package comprises {I}.", "The package consists of {I}.", "The sale consists of {I}.",
        "The order is made up of {I}.", "In full, the package comprises {I}.",
    ]

    static let contractor = [
        "The principal contractor would be {F}.", "{F} would be the principal contractor.",
        "The principal contractor will be {F}.", "The prime contractor is {F}.",
        "{F} is named as principal contractor.",
        "The notice names {F} as the principal contractor.",
        "The work would go to {F}, the principal contractor.",
    ]

    static let contractors = [
        "The principal contractors would be {F}.", "The principal contractors are {F}.",
        "{F} are the principal contractors.",
        "{F} are named as principal contractors.", "The notice names {F} as principal contractors.",
    ]

    static let day = [
        "Congress was notified {D}.", "The State Department notified Congress {D}.",
        "The notice was delivered to Congress {D}.", "The department sent its notice to Congress {D}.",
        "The certification reached Capitol Hill {D}.", "Lawmakers were notified {D}.",
        "The notification went to Congress {D}.", "The formal notice was sent to lawmakers {D}.",
    ]

    static let period = [
        "Congress has {P} to review the sale.", "Lawmakers now have {P} to look at the proposal.",
        "The review in Congress takes {P}.", "Congress now has {P} to consider the notice.",
        "A review period of {P} applies.", "That opens a review of {P} in Congress.",
        "Under the Arms Export Control Act, Congress has {P} to examine the proposal.",
        "Lawmakers have {P} in which they may enact a resolution against the sale.",
    ]

    static let congress = [
        "Congress must approve the sale before it can go ahead",
        "The sale still needs the approval of Congress",
        "The deal must still be approved by Congress", "The sale is subject to congressional approval",
        "Lawmakers must still sign off on the sale", "The purchase requires the consent of Congress",
        "Congress still has to approve the deal", "The sale cannot proceed without the approval of Congress",
        "The deal now awaits approval by Congress", "Congressional approval is still needed",
        "The sale will go through only if Congress approves it", "Congress has yet to approve the sale",
    ]

    static let congressRight = [
        "Congress need not approve the sale, but can stop it with a joint resolution.",
        "No vote in Congress is needed for the sale to move forward.",
        "The offer may be made after the review unless a joint resolution of disapproval is enacted.",
        "Lawmakers can block the sale only by enacting a joint resolution.",
        "Congress could stop the offer by passing a joint resolution of disapproval, which has never yet become law.",
    ]

    static let usualReview = [
        "The sale now goes through the usual congressional review",
        "The case will go through the ordinary review in Congress",
        "The sale is now before Congress for its normal review",
        "Congress will now hold its regular review of the sale",
    ]

    static let emergency = [
        "The secretary of state determined that an emergency exists that requires the immediate sale.",
        "An emergency determination waived the review by Congress.",
        "The administration declared an emergency and bypassed the review in Congress.",
        "Since the secretary of state found an emergency, the review period was waived.",
    ]

    static let threshold = [
        "Sales of major defence equipment to {B} have to be reported from {T} upwards",
        "For {B} the reporting threshold for major defence equipment is {T}",
        "Major defense equipment for {B} must be notified above a threshold of {T}",
        "Sales of major defense equipment to {B} must be reported to Congress from {T}",
    ]

    /// Dated events of public record, each with its month and year.
    static let dated: [(String, String, Int)] = [
        ("Türkiye was removed from the F-35 programme in {M} by the United States.", "July", 2019),
        ("In {M} Washington imposed sanctions on Türkiye under CAATSA over the S-400.", "December", 2020),
        ("Russia delivered the first S-400 to Türkiye in {M}.", "July", 2019),
    ]

    static let meeting = [
        "The secretary flew to {P}, where he took part in the NATO {W}.",
        "The announcement came during the NATO {W} in {P}.",
        "The two defence chiefs had met at the NATO {W} in {P}.",
    ]

    static let total = [
        "Together the {N} are worth {V}.", "Taken together, the {N} sales come to {V}.",
        "The {N} add up to {V}.",
        "In all, the {N} notices are worth {V}.", "Added up, the {N} come to {V}.",
        "The {N} sales total {V}.",
        "Altogether the {N} cases amount to {V}.", "The combined value of the {N} sales is {V}.",
    ]

    static let merged = [
        "in a single notification worth {V}", "in a single notice priced at {V}", "as one sale worth {V}",
        "in one {V} sale", "in a single sale valued at {V}",
    ]
}
