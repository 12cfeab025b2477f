internal import Lexicon

/// A group that names articles: `up to 40 new F-16 Block 70 fighter jets`.
struct ItemGroup {
    var start: Int
    var end: Int
    /// Where the name begins, behind the quantity.
    var nameStart: Int
    var quantity: Int?
    var qualifier: Hedge?
    /// Number words and bracketed figures disagree.
    var quantityDisagrees = false
    /// The article's mention; nil where only a noun says what it is (`air-to-air missiles`).
    var mention: Mention?
    /// The mention whose designation names it best; its designation is printed.
    var designation: Mention?
    /// The noun at its head, by token; nil where a name is the head.
    var head: Int?
    /// The state whose adjective stands in it (`Russian S-400`), as an entity's number.
    var origin: UInt32?
    /// The firm that stands in it (`Sikorsky-built`, `Boeing AH-64E`).
    var firm: Mention?
    /// `the`, `its`, `these`: known already.
    var isDefinite = false
    /// Set words say that it is arms: `air defence systems`.
    var isArms = false
    /// Its name stands in the group before; `nameStart` points there.
    var isElliptical = false
    /// It is a count alone, its article named in another clause or sentence.
    var isBare = false
    /// The noun of which it counts a part: `Seventy of the helicopters`.
    var whole: Int?
    /// It counts some of articles named before: `eight more of the planes`, `the two ships`.
    var isPart = false
    /// Behind the name, where the name stands elsewhere than the count.
    var nameEnd: Int?
    /// Old stock of the buyer: `its existing 23 F-16s`, `79 jets it already flies`.
    var isUpgrade = false

    /// It says what it is by name, or counts military things.
    func isArticle(_ text: Text) -> Bool {
        if mention != nil { return true }
        guard let head else { return false }
        return text.classes(head).contains(.military) || quantity != nil
    }
}
