internal import Reading
package import Relations

/// Who sells to whom in a period, as lines from sellers to buyers.
package enum NetworkPicture {
    /// Deals from one state to another.
    package struct Flow: Sendable, Hashable, Codable {
        package var seller: String
        package var buyer: String
        package var deals: Int
        package var dollars: Int
    }

    /// Deals approved, signed or delivered, counted by seller and buyer.
    package static func flows(_ events: [ToldEvent]) -> [Flow] {
        var flows: [[String]: Flow] = [:]
        for event in events {
            guard [.saleApproved, .saleSigned, .saleDelivered].contains(event.kind),
                event.modality == .asserted,
                let seller = event.source?.home, let buyer = event.target?.home, seller != buyer
            else { continue }
            flows[[seller, buyer], default: Flow(seller: seller, buyer: buyer, deals: 0, dollars: 0)].deals +=
                1
            flows[[seller, buyer]]?.dollars += event.dollars ?? 0
        }
        return flows.values.sorted {
            ($1.deals, $1.dollars, $0.seller, $0.buyer) < ($0.deals, $0.dollars, $1.seller, $1.buyer)
        }
    }

    /// At most so many lines, and of these so many of one seller: the greatest would hide all others.
    private static let (most, mostOfOne) = (28, 14)

    private static func shown(_ all: [Flow]) -> [Flow] {
        var ofSeller: [String: Int] = [:]
        let first = all.filter { flow in
            ofSeller[flow.seller, default: 0] += 1
            return ofSeller[flow.seller, default: 0] <= mostOfOne
        }.prefix(most)
        // Where few others sell, there is room for more of the greatest.
        let rest = all.filter { !first.contains($0) }.prefix(most - first.count)
        return all.filter { first.contains($0) || rest.contains($0) }
    }

    package static func make(_ all: [Flow], period: String, name: (String) -> String) -> SVGPicture {
        let title = "Who sells to whom, \(period)"
        let flows = Self.shown(all)
        var body = SVGPicture.text(title, x: 12, y: 20, size: 13, bold: .yes)
        guard !flows.isEmpty else {
            return SVGPicture(
                title: title, description: "No deal is told in that period.", height: 52,
                body: body + SVGPicture.text("No deal is told in that period.", x: 12, y: 40))
        }
        func totals(_ code: (Flow) -> String) -> [(String, Int)] {
            Dictionary(grouping: flows, by: code).mapValues { $0.reduce(0) { $0 + $1.deals } }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        }
        let sellers = totals(\.seller)
        let buyers = totals(\.buyer)
        let rows = Double(max(sellers.count, buyers.count))
        let height = max(60, rows * 18)
        func place(_ list: [(String, Int)], _ code: String) -> Double {
            let index = list.firstIndex { $0.0 == code } ?? 0
            return 44 + (Double(index) + 0.5) * height / Double(list.count)
        }
        for flow in flows {
            let (from, to) = (place(sellers, flow.seller), place(buyers, flow.buyer))
            let width = min(12, 1 + Double(flow.deals).squareRoot() * 1.3)
            let number = SVGPicture.number
            body +=
                "<path class=\"flow\" stroke-width=\"\(number(width))\" d=\"M120 \(number(from))C200 \(number(from)) 200 "
                + "\(number(to)) 276 \(number(to))\"><title>\(HTMLText.escaped("\(name(flow.seller)) to \(name(flow.buyer)): \(flow.deals) deals"))</title></path>\n"
        }
        for (code, deals) in sellers {
            body += SVGPicture.text(
                SVGPicture.fitted("\(name(code)) \(deals)", width: 120), x: 116, y: place(sellers, code) + 4,
                anchor: "end")
        }
        for (code, deals) in buyers {
            body += SVGPicture.text(
                SVGPicture.fitted("\(deals) \(name(code))", width: 112), x: 280, y: place(buyers, code) + 4)
        }
        body += SVGPicture.text("sellers", x: 116, y: 38, class: "soft", size: 10, anchor: "end")
        body += SVGPicture.text("buyers", x: 280, y: 38, class: "soft", size: 10)
        let rest = all.count > flows.count ? " \(all.count - flows.count) more lines are not drawn." : ""
        body += SVGPicture.text(
            "Deals told as approved, signed or delivered.\(rest)", x: 12, y: 44 + height + 16, class: "soft",
            size: 10)
        let said = flows.prefix(12).map { "\(name($0.seller)) to \(name($0.buyer)) \($0.deals)" }.joined(
            separator: ", ")
        return SVGPicture(
            title: title,
            description: "Lines from sellers to buyers, as broad as there are deals: \(said).\(rest)",
            height: 44 + height + 26, body: body)
    }
}
