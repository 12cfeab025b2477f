internal import Documents
internal import Foundation

/// An item of the API of congress.gov as a document: its own words, in the order in which a reader would want them.
enum CongressPaper {
    private struct Answer: Decodable {
        struct Communication: Decodable {
            struct Kind: Decodable { var code: String? }
            var abstract: String?
            var chamber: String?
            var congressionalRecordDate: String?
            var communicationType: Kind?
        }
        struct Bill: Decodable {
            struct Action: Decodable {
                var actionDate: String?
                var text: String?
            }

            var title: String?
            var type: String?
            var number: String?
            var introducedDate: String?
            var latestAction: Action?
        }

        var houseCommunication: Communication?
        var senateCommunication: Communication?
        var bill: Bill?

        enum CodingKeys: String, CodingKey {
            case bill, houseCommunication, senateCommunication
            case house = "house-communication"
            case senate = "senate-communication"
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            houseCommunication =
                try fields.decodeIfPresent(Communication.self, forKey: .houseCommunication)
                ?? fields.decodeIfPresent(Communication.self, forKey: .house)
            senateCommunication =
                try fields.decodeIfPresent(Communication.self, forKey: .senateCommunication)
                ?? fields.decodeIfPresent(Communication.self, forKey: .senate)
            bill = try fields.decodeIfPresent(Bill.self, forKey: .bill)
        }
    }

    /// Words of a paper, before it is read.
    struct Words: Hashable, Sendable {
        let title: String
        let text: String
        let published: String?
        /// Whether it is about arms sales at all.
        let isWanted: Bool
    }

    /// - Throws: a fault of shape where the answer has no words.
    static func words(_ page: BroughtPage) throws(FetchFault) -> Words {
        let answer = try? JSONDecoder().decode(Answer.self, from: Data(page.bytes))
        if let found = answer?.houseCommunication ?? answer?.senateCommunication,
            let abstract = found.abstract
        {
            let chamber = found.chamber ?? "Congress"
            return Words(
                title: "Communication to \(chamber == "Congress" ? chamber : "the \(chamber)")",
                text: abstract,
                published: found.congressionalRecordDate, isWanted: isAboutSales(abstract))
        }
        if let bill = answer?.bill, let title = bill.title {
            let head = "\(designation(bill.type)) \(bill.number ?? "")".trimmingCharacters(in: .whitespaces)
            var lines = [head, title]
            if let action = bill.latestAction, let text = action.text {
                lines.append("Latest action\(action.actionDate.map { " of \($0)" } ?? ""): \(text)")
            }
            return Words(
                title: head, text: lines.joined(separator: "\n\n"), published: bill.introducedDate,
                isWanted: isAboutSales(title))
        }
        throw ListingReader.shape(
            page.address, "the answer has neither a communication's abstract nor a bill's title")
    }

    private static func designation(_ type: String?) -> String {
        switch type {
        case "SJRES": "S.J.Res."
        case "HJRES": "H.J.Res."
        case let type?: type
        case nil: "Bill"
        }
    }

    /// Whether words of Congress are about notified sales: of section 36 of the Arms Export Control Act, or of their
    /// disapproval.
    static func isAboutSales(_ words: String) -> Bool {
        let words = words.lowercased()
        if words.contains("arms export control act") || words.contains("foreign military sale") {
            return true
        }
        return words.contains("disapproval")
            && ["sale", "export", "defense article", "transfer"].contains { words.contains($0) }
    }
}
