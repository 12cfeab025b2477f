package import Law
package import Lexicon

/// An article as somebody names it on the command line: `F-35`, `AIM-9X`, `Patriot`.
package enum ArticleArgument {
    /// The families that the name can mean, with their categories.
    ///
    /// - Throws: where the lexicon knows no article of that name.
    package static func named(_ text: String, _ lexicon: Lexicon) throws(UnknownName) -> LockedArticle {
        let scan = Array(text.utf8).withUnsafeBufferPointer { lexicon.scan($0) }
        let found = scan.mentions.filter { $0.kind == .article }.map { lexicon.entities[Int($0.entity)] }
        guard !found.isEmpty else {
            throw UnknownName(
                "\(text): the lexicon knows no article of that name, so no lock was looked "
                    + "up for it. Write a designation or a name, as F-35 or Patriot; without one all locks are shown."
            )
        }
        return LockedArticle(
            families: Set(found.map(\.id.description)), categories: Set(found.map(\.type.description)))
    }
}
