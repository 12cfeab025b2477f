internal import Documents
internal import Foundation
internal import Ledger

/// What one page of a listing, a feed or a site map names.
struct Listing: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let address: WebAddress
        var title: String?
        /// As the listing gives it.
        var published: String?
    }

    var entries: [Entry] = []
    /// Further listings below this one, as those of an index.
    var inner: [WebAddress] = []
    /// The page that comes next.
    var next: WebAddress?
    /// Whether it names more than was taken.
    var isCut = false
    /// Entries that lead to hosts at which the source has no business.
    var elsewhere = 0
}

/// Reads listings: a pure function of the bytes and of what the source says of itself.
struct ListingReader: Sendable {
    let source: WatchedSource
    let limits: WatchLimits

    /// - Parameter isInner: it was named by another listing of the source.
    /// - Throws: a fault of shape where it is not what it was.
    func read(_ page: BroughtPage, isInner: Bool = false) throws(FetchFault) -> Listing {
        var listing: Listing
        switch source.kind {
        case .listing: listing = try PageListing(source: source).read(page)
        case .feed: listing = try FeedListing.read(page, most: limits.entries)
        case .siteMap: listing = try SiteMapListing.read(page, most: limits.entries)
        case .federalRegister: listing = try RegisterListing.read(page)
        case .congressionalRecord:
            listing = isInner ? try RecordListing.articles(page) : try RecordListing.issues(page)
        case .communications: listing = try CongressListing.communications(page)
        case .resolutions: listing = try CongressListing.resolutions(page)
        case .page: return Listing(entries: [Listing.Entry(address: page.address)])
        }
        return tidied(listing, at: page.address)
    }

    /// Each entry once, of the source's hosts, and not more than the limit.
    private func tidied(_ listing: Listing, at address: WebAddress) -> Listing {
        var result = listing
        result.entries = []
        var seen: Set<WebAddress> = []
        for entry in listing.entries {
            guard isOwn(entry.address, at: address) else {
                result.elsewhere += 1
                continue
            }
            guard isWanted(entry.address), seen.insert(entry.address).inserted else { continue }
            guard result.entries.count < limits.entries else {
                result.isCut = true
                continue
            }
            result.entries.append(entry)
        }
        result.inner = listing.inner.filter { $0.host == address.host }
        if let next = listing.next, next.origin != address.origin { result.next = nil }
        return result
    }

    private func isOwn(_ entry: WebAddress, at address: WebAddress) -> Bool {
        entry.host == address.host && entry.port == address.port || source.hosts.contains(entry.host)
    }

    private func isWanted(_ entry: WebAddress) -> Bool {
        let patterns = source.entries.split(separator: ";").map {
            Array($0.drop { $0 == " " }.lowercased().utf8)
        }
        let path = Array(entry.path.lowercased().utf8)
        return patterns.isEmpty || patterns.contains { PathPattern.meets(path, $0) }
    }

    static func shape(_ address: WebAddress, _ what: String) -> FetchFault {
        FetchFault(.shape, "\(address): \(what)")
    }
}
