package import Reading

/// A reading as JSON, in one line or set over many, byte for byte as ``JSONText`` writes it.
///
/// In bulk a reading takes as long to be encoded as to be read where a general encoder does it; news, which is what there
/// are millions of, is written here straight into bytes.
package enum ReadingLine {
    /// The JSON, ending in a line feed.
    ///
    /// - Throws: as ``JSONText`` does.
    package static func text(_ reading: Reading, layout: JSONText.Layout) throws -> String {
        // The many fields of a notice are left to the encoder.
        guard reading.notices == nil, reading.corrects == nil else {
            return try JSONText.text(reading, layout: layout)
        }
        var line = JSONBytes()
        line.reading(reading)
        var bytes = layout == .line ? line.bytes : JSONIndent.pretty(line.bytes)
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// JSON that is written from left to right: the members are given in alphabetical order.
private struct JSONBytes {
    var bytes: [UInt8] = []
    private var isFirst = true

    init() { bytes.reserveCapacity(16_384) }

    // MARK: Values

    mutating func reading(_ reading: Reading) {
        object { json in
            json.key("document")
            json.document(reading.document)
            json.member("engine", reading.engine)
            json.list("events", reading.events) { $0.event($1) }
            json.list("mentions", reading.mentions) { json, mention in
                json.object {
                    $0.member("end", mention.end)
                    $0.member("entity", mention.entity)
                    $0.member("kind", mention.kind)
                    $0.member("start", mention.start)
                    $0.member("text", mention.text)
                }
            }
            json.list("sales", reading.sales) { $0.sale($1) }
            json.member("schema", reading.schema)
            json.list("warnings", reading.warnings) { $0.string($1) }
        }
    }

    private mutating func document(_ document: DocumentSummary) {
        object { json in
            json.member("kind", document.kind)
            json.member("language", document.language)
            json.member("published", document.published)
            json.member("reason", document.reason)
            json.member("sha256", document.sha256)
            json.member("source", document.source)
            json.member("surface", document.surface)
            json.member("text", document.text)
            json.member("title", document.title)
        }
    }

    private mutating func sale(_ sale: Sale) {
        object { json in
            json.party("buyer", sale.buyer)
            json.member("channel", sale.channel.rawValue)
            json.list("contractors", sale.contractors) { json, contractor in
                json.object {
                    $0.member("end", contractor.end)
                    $0.member("firm", contractor.firm)
                    $0.member("name", contractor.name)
                    $0.member("place", contractor.place)
                    $0.member("start", contractor.start)
                    $0.member("text", contractor.text)
                }
            }
            json.list("evidence", sale.evidence) { $0.span($1) }
            json.member("id", sale.id)
            json.list("items", sale.items) { $0.item($1) }
            json.member("notified", sale.notified)
            json.party("seller", sale.seller)
            json.member("stage", sale.stage.rawValue)
            json.member("transmittal", sale.transmittal)
            if let value = sale.value {
                json.key("value")
                json.object {
                    $0.member("amount", value.amount)
                    $0.member("currency", value.currency)
                    $0.member("end", value.end)
                    $0.member("qualifier", value.qualifier.rawValue)
                    $0.member("start", value.start)
                    $0.member("text", value.text)
                }
            }
        }
    }

    private mutating func item(_ item: Item) {
        object { json in
            json.member("article", item.article)
            json.member("designation", item.designation)
            json.member("end", item.end)
            if let isMajor = item.majorDefenseEquipment {
                json.key("majorDefenseEquipment")
                json.bytes += (isMajor ? "true" : "false").utf8
            }
            json.member("name", item.name)
            json.member("qualifier", item.qualifier?.rawValue)
            json.member("quantity", item.quantity)
            json.member("start", item.start)
            json.member("text", item.text)
        }
    }

    private mutating func event(_ event: Event) {
        object { json in
            json.list("about", event.about) { $0.string($1) }
            if let attribution = event.attribution {
                json.key("attribution")
                json.span(attribution)
            }
            json.member("cameo", event.cameo)
            json.member("context", event.context)
            if let date = event.date {
                json.key("date")
                json.object {
                    $0.member("end", date.end)
                    $0.member("start", date.start)
                    $0.member("text", date.text)
                    $0.member("value", date.value)
                }
            }
            json.key("evidence")
            json.span(event.evidence)
            json.member("id", event.id)
            json.member("modality", event.modality.rawValue)
            json.member("mode", event.mode)
            json.member("plover", event.plover)
            json.party("source", event.source)
            json.party("target", event.target)
            json.member("type", event.type.rawValue)
        }
    }

    private mutating func party(_ key: String, _ party: Party?) {
        guard let party else { return }
        self.key(key)
        object {
            $0.member("code", party.code)
            $0.member("end", party.end)
            $0.member("start", party.start)
            $0.member("text", party.text)
        }
    }

    private mutating func span(_ span: Span) {
        object {
            $0.member("end", span.end)
            $0.member("start", span.start)
            $0.member("text", span.text)
        }
    }

    // MARK: Syntax

    private mutating func object(_ members: (inout JSONBytes) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    private mutating func key(_ key: String) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        bytes += key.utf8
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func member(_ key: String, _ text: String?) {
        guard let text else { return }
        self.key(key)
        string(text)
    }

    private mutating func member(_ key: String, _ number: Int?) {
        guard let number else { return }
        self.key(key)
        bytes += String(number).utf8
    }

    private mutating func list<Element>(
        _ key: String, _ elements: [Element], _ write: (inout JSONBytes, Element) -> Void
    ) {
        self.key(key)
        bytes.append(UInt8(ascii: "["))
        for (place, element) in elements.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for place in letters.indices {
                let letter = letters[place]
                if letter >= 0x20, letter != UInt8(ascii: "\""), letter != UInt8(ascii: "\\") { continue }
                bytes += letters[start..<place]
                escape(letter)
                start = place + 1
            }
            bytes += letters[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ letter: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(letter)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes += "u00".utf8
            bytes.append(letter < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            bytes.append(Array("0123456789abcdef".utf8)[Int(letter & 15)])
        }
    }
}
