internal import Foundation

/// A page of the Federal Register's documents API.
enum RegisterListing {
    private struct Answer: Decodable {
        struct Item: Decodable {
            var title: String?
            var publicationDate: String?
            var rawTextUrl: String?
        }

        var count: Int
        var results: [Item]?
        var nextPageUrl: String?
    }

    static func read(_ page: BroughtPage) throws(FetchFault) -> Listing {
        guard let answer = try? JSONDecoder.ofFeeds.decode(Answer.self, from: Data(page.bytes)) else {
            throw ListingReader.shape(page.address, "the answer has not the fields of the documents API")
        }
        var listing = Listing()
        for item in answer.results ?? [] {
            guard let address = item.rawTextUrl.flatMap({ page.address.resolving($0) }) else { continue }
            listing.entries.append(
                Listing.Entry(address: address, title: item.title, published: item.publicationDate))
        }
        if answer.count > 0, listing.entries.isEmpty {
            throw ListingReader.shape(
                page.address, "it counts \(answer.count) documents and names the text of none of them")
        }
        listing.next = answer.nextPageUrl.flatMap { page.address.resolving($0) }
        return listing
    }
}

/// Where the next page of an answer of congress.gov is.
private struct Pagination: Decodable {
    var next: String?
}

/// Issues of the Congressional Record, and the articles of one, by the API of congress.gov.
enum RecordListing {
    private struct Issues: Decodable {
        struct Issue: Decodable {
            var issueNumber: String
            var volumeNumber: Int
        }

        var dailyCongressionalRecord: [Issue]
    }

    /// The newest issues; each leads to the list of its articles.
    static func issues(_ page: BroughtPage) throws(FetchFault) -> Listing {
        guard let answer = try? JSONDecoder().decode(Issues.self, from: Data(page.bytes)),
            !answer.dailyCongressionalRecord.isEmpty
        else {
            throw ListingReader.shape(page.address, "the answer names no issue of the Congressional Record")
        }
        var listing = Listing()
        let folder = page.address.plainPath
        listing.inner = answer.dailyCongressionalRecord.compactMap { issue in
            page.address.resolving(
                "\(folder)/\(issue.volumeNumber)/\(issue.issueNumber)/articles?format=json&limit=250")
        }
        return listing
    }

    private struct Articles: Decodable {
        struct Section: Decodable {
            var sectionArticles: [Article]?
        }
        struct Article: Decodable {
            struct Text: Decodable {
                var type: String
                var url: String
            }

            var title: String
            var text: [Text]?
        }

        var articles: [Section]
        var pagination: Pagination?
    }

    /// The articles of an issue that bear the heading under which notifications are printed.
    static func articles(_ page: BroughtPage) throws(FetchFault) -> Listing {
        guard let answer = try? JSONDecoder().decode(Articles.self, from: Data(page.bytes)) else {
            throw ListingReader.shape(page.address, "the answer has not the fields of an issue's articles")
        }
        var listing = Listing()
        for article in answer.articles.flatMap({ $0.sectionArticles ?? [] }) {
            guard article.title.range(of: "arms sale", options: .caseInsensitive) != nil,
                let text = article.text?.first(where: { $0.type == "Formatted Text" }),
                let address = page.address.resolving(text.url)
            else { continue }
            listing.entries.append(Listing.Entry(address: address, title: article.title))
        }
        listing.next = answer.pagination?.next.flatMap { page.address.resolving($0) }
        return listing
    }
}

/// Communications and bills by the API of congress.gov.
enum CongressListing {
    private struct Item: Decodable {
        var url: String
        var title: String?
    }

    private struct Answer: Decodable {
        var houseCommunications: [Item]?
        var senateCommunications: [Item]?
        var bills: [Item]?
        var pagination: Pagination?
    }

    static func communications(_ page: BroughtPage) throws(FetchFault) -> Listing {
        let answer = try answer(page)
        guard let items = answer.houseCommunications ?? answer.senateCommunications, !items.isEmpty else {
            throw ListingReader.shape(page.address, "the answer names no communication to Congress")
        }
        return listing(items, answer, page)
    }

    /// Those that disapprove; their titles say so.
    static func resolutions(_ page: BroughtPage) throws(FetchFault) -> Listing {
        let answer = try answer(page)
        guard let items = answer.bills, !items.isEmpty else {
            throw ListingReader.shape(page.address, "the answer names no bill")
        }
        return listing(items.filter { CongressPaper.isAboutSales($0.title ?? "") }, answer, page)
    }

    private static func answer(_ page: BroughtPage) throws(FetchFault) -> Answer {
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(page.bytes)) else {
            throw ListingReader.shape(
                page.address, "the answer has not the fields of the API of congress.gov")
        }
        return answer
    }

    private static func listing(_ items: [Item], _ answer: Answer, _ page: BroughtPage) -> Listing {
        var listing = Listing()
        listing.entries = items.compactMap { item in
            page.address.resolving(item.url).map { Listing.Entry(address: $0, title: item.title) }
        }
        listing.next = answer.pagination?.next.flatMap { page.address.resolving($0) }
        return listing
    }
}
