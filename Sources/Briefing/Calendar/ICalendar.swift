package import Law

/// A calendar of whole days, as RFC 5545 writes it.
///
/// Lines end in CR LF and are folded at 75 octets, never inside a character. Commas, semicolons, backslashes and line
/// breaks of a text are escaped, and controls taken out, so that nothing in a title can begin a property.
package struct ICalendar: Sendable {
    /// A day with something on it.
    package struct Event: Sendable, Hashable {
        /// The same in every calendar for the same thing.
        package let uid: String
        package let stamp: CalendarDate
        package let day: CalendarDate
        package let summary: String
        package let description: String
        package let categories: [String]
        /// A page on it; left out where it is no URL.
        package let url: String?
        package let isTentative: Bool
        /// Grows where the event is changed, so that a program that has it takes the newer one.
        package let sequence: Int

        package init(
            uid: String, stamp: CalendarDate, day: CalendarDate, summary: String, description: String,
            categories: [String] = [], url: String? = nil, isTentative: Bool = false, sequence: Int = 0
        ) {
            self.uid = uid
            self.stamp = stamp
            self.day = day
            self.summary = summary
            self.description = description
            self.categories = categories
            self.url = url
            self.isTentative = isTentative
            self.sequence = sequence
        }

        /// A deadline as an event.
        package init(_ deadline: Deadline, stamp: CalendarDate) {
            self.init(
                uid: "\(deadline.id)@attache.calendar", stamp: stamp, day: deadline.date,
                summary: deadline.title,
                description: "\(deadline.explanation)\n\(deadline.citation)\n\(deadline.source)",
                categories: [deadline.kind.rawValue], url: deadline.source, isTentative: deadline.isTentative,
                sequence: deadline.revision)
        }
    }

    package let events: [Event]
    package let name: String

    package init(events: [Event], name: String) {
        self.events = events
        self.name = name
    }

    /// The whole calendar. One without events is a calendar too.
    package var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Attache//Deadlines of arms sales//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
        ]
        for event in events { lines += Self.lines(event) }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) }.joined()
    }

    private static func lines(_ event: Event) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(compact(event.stamp))T000000Z",
            "DTSTART;VALUE=DATE:\(compact(event.day))",
            "DTEND;VALUE=DATE:\(compact(event.day.adding(days: 1)))",
            "SEQUENCE:\(max(0, event.sequence))",
            "STATUS:\(event.isTentative ? "TENTATIVE" : "CONFIRMED")", "TRANSP:TRANSPARENT",
            "SUMMARY:\(escaped(event.summary))", "DESCRIPTION:\(escaped(event.description))",
        ]
        if !event.categories.isEmpty {
            lines.append("CATEGORIES:\(event.categories.map(escaped).joined(separator: ","))")
        }
        if let url = event.url.flatMap(uri) { lines.append("URL:\(url)") }
        lines.append("END:VEVENT")
        return lines
    }

    /// `20250529`
    private static func compact(_ day: CalendarDate) -> String {
        day.description.filter { $0 != "-" }
    }

    /// A TEXT value, RFC 5545 section 3.3.11.
    package static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            switch scalar {
            case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
            case "\n" where previousWasReturn: break
            case "\n", "\r", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
            case "\t": result.append(" ")
            default: if !SafeText.isUnsafe(scalar) { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// An address that can stand in a URL property: `nil` where the text is none.
    private static func uri(_ text: String) -> String? {
        let word = text.prefix { !$0.isWhitespace && $0 != ";" }
        guard word.hasPrefix("https://") || word.hasPrefix("http://") else { return nil }
        var result = ""
        for byte in word.utf8 {
            let isPlain = (0x21...0x7E).contains(byte) && !#""<>\^`{|}"#.utf8.contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return result
    }

    /// A content line with its line ends: no line has more than 75 octets, continued ones begin with a blank.
    package static func folded(_ line: String) -> String {
        var result = ""
        var used = 0
        for scalar in line.unicodeScalars {
            let octets = UTF8.width(scalar)
            if used + octets > 75 {
                result += "\r\n "
                used = 1
            }
            result.unicodeScalars.append(scalar)
            used += octets
        }
        return result + "\r\n"
    }
}
