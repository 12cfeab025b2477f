internal import Foundation

/// RSS, Atom or a JSON feed; the content says which.
enum FeedListing {
    static func read(_ page: BroughtPage, most: Int) throws(FetchFault) -> Listing {
        let first = page.bytes.first { $0 > 0x20 && $0 < 0x80 }
        return first == UInt8(ascii: "{") ? try json(page, most: most) : try xml(page, most: most)
    }

    /// An entry in the making.
    private struct Draft {
        var link: String?
        var identity: String?
        var title = ""
        var day = ""
    }

    private static func xml(_ page: BroughtPage, most: Int) throws(FetchFault) -> Listing {
        var listing = Listing()
        var root: String?
        var draft: Draft?
        var draftDepth = 0
        var words = ""
        let isDocument = XMLWalk.through(
            page.bytes,
            begins: { element in
                if root == nil { root = element.name }
                words = ""
                switch element.name {
                case "item", "entry":
                    // What stands behind the last entry that is taken is not looked at.
                    if listing.entries.count >= most {
                        listing.isCut = true
                        return .stop
                    }
                    draft = Draft()
                    draftDepth = element.depth
                case "link":
                    guard let href = element.attributes["href"] else { break }
                    let relation = element.attributes["rel"] ?? "alternate"
                    if draft != nil, relation == "alternate", element.depth == draftDepth + 1 {
                        draft?.link = href
                    }
                    if draft == nil, relation == "next" { listing.next = page.address.resolving(href) }
                default: break
                }
                return .on
            },
            text: { text, _ in
                // An entry with the whole article in it is no reason to keep the article here.
                if words.utf8.count < 4_096 { words += text }
            },
            ends: { name, depth in
                guard let open = draft else { return .on }
                let text = words.trimmingCharacters(in: .whitespacesAndNewlines)
                words = ""
                if depth == draftDepth {
                    draft = nil
                    let identity = open.identity.flatMap { WebAddress($0) == nil ? nil : $0 }
                    guard let address = (open.link ?? identity).flatMap({ page.address.resolving($0) }) else {
                        return .on
                    }
                    listing.entries.append(
                        Listing.Entry(
                            address: address, title: open.title.isEmpty ? nil : open.title,
                            published: open.day.isEmpty ? nil : open.day))
                } else if depth == draftDepth + 1, !text.isEmpty {
                    switch name {
                    case "link": draft?.link = text
                    case "guid", "id": draft?.identity = text
                    case "title" where open.title.isEmpty: draft?.title = text
                    case "pubdate", "published", "date": draft?.day = text
                    default: break
                    }
                }
                return .on
            })
        guard isDocument, let root, ["rss", "feed", "rdf"].contains(root) else {
            throw ListingReader.shape(page.address, "this is no feed: neither RSS, Atom nor a JSON feed")
        }
        return listing
    }

    private struct Document: Decodable {
        struct Item: Decodable {
            var url: String?
            var externalUrl: String?
            var id: String?
            var title: String?
            var datePublished: String?
        }

        var version: String?
        var items: [Item]
        var nextUrl: String?
    }

    private static func json(_ page: BroughtPage, most: Int) throws(FetchFault) -> Listing {
        guard let feed = try? JSONDecoder.ofFeeds.decode(Document.self, from: Data(page.bytes)) else {
            throw ListingReader.shape(page.address, "this is JSON and no feed: the list 'items' is missing")
        }
        var listing = Listing()
        for item in feed.items.prefix(most) {
            guard
                let address = [item.url, item.externalUrl, item.id].lazy.compactMap({ $0 })
                    .compactMap({ page.address.resolving($0) }).first
            else { continue }
            listing.entries.append(
                Listing.Entry(address: address, title: item.title, published: item.datePublished))
        }
        listing.isCut = feed.items.count > most
        listing.next = feed.nextUrl.flatMap { page.address.resolving($0) }
        return listing
    }
}

extension JSONDecoder {
    /// For answers whose fields are written with underscores.
    static var ofFeeds: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}

/// A site map, or an index of site maps (sitemaps.org).
enum SiteMapListing {
    static func read(_ page: BroughtPage, most: Int) throws(FetchFault) -> Listing {
        var listing = Listing()
        var root: String?
        var words = ""
        var address: String?
        var day: String?
        let isDocument = XMLWalk.through(
            page.bytes,
            begins: { element in
                if root == nil { root = element.name }
                words = ""
                guard listing.entries.count + listing.inner.count < most else {
                    listing.isCut = true
                    return .stop
                }
                return .on
            },
            text: { text, _ in if words.utf8.count < 4_096 { words += text } },
            ends: { name, depth in
                let text = words.trimmingCharacters(in: .whitespacesAndNewlines)
                switch name {
                case "loc" where depth == 2: address = text
                case "lastmod" where depth == 2: day = text
                case "url":
                    if let place = address.flatMap({ page.address.resolving($0) }) {
                        listing.entries.append(Listing.Entry(address: place, published: day))
                    }
                    (address, day) = (nil, nil)
                case "sitemap":
                    if let place = address.flatMap({ page.address.resolving($0) }) {
                        listing.inner.append(place)
                    }
                    (address, day) = (nil, nil)
                default: break
                }
                words = ""
                return .on
            })
        guard isDocument, let root, ["urlset", "sitemapindex"].contains(root) else {
            throw ListingReader.shape(page.address, "this is no site map")
        }
        return listing
    }
}
