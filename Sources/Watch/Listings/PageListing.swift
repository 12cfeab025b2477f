internal import Documents
internal import Ledger

/// A page with links to entries, as State and the Defense Security Cooperation Agency have them.
struct PageListing: Sendable {
    let source: WatchedSource

    func read(_ page: BroughtPage) throws(FetchFault) -> Listing {
        let links: PageLinks
        do throws(DocumentError) {
            links = try PageLinks(page.bytes, declaredType: page.type)
        } catch {
            throw ListingReader.shape(page.address, "the listing cannot be read as a page")
        }
        let base = links.base.flatMap { page.address.resolving($0) } ?? page.address
        var listing = Listing()
        for link in links.links {
            guard let target = base.resolving(link.target) else { continue }
            if Self.leadsOn(link) {
                if listing.next == nil, target != page.address { listing.next = target }
            } else if link.relation.isEmpty || link.relation.contains("bookmark") || !isHead(link) {
                // The listing names itself and its pages, and none of them is an entry.
                if target.plainPath != page.address.plainPath {
                    listing.entries.append(Listing.Entry(address: target, title: link.words))
                }
            }
        }
        return listing
    }

    /// A link of the page's head, which names no entry.
    private func isHead(_ link: PageLink) -> Bool { link.words.isEmpty }

    /// Whether a link leads to the next page: by what it says of itself, or by its words.
    private static func leadsOn(_ link: PageLink) -> Bool {
        if link.relation.split(separator: " ").contains("next") { return true }
        let words = link.words.lowercased().filter { $0.isLetter || $0 == " " }
        return ["next", "next page", "older", "older posts", "older entries"].contains(
            words.split(separator: " ").joined(separator: " "))
    }
}
