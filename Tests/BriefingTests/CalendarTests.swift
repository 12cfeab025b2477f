import Law
import Testing

@testable import Briefing

@Suite("A calendar of deadlines")
struct CalendarTests {
    static func event(
        uid: String = "a@b", day: String = "2025-05-29", summary: String = "Review ends",
        description: String = "", url: String? = nil, isTentative: Bool = false, sequence: Int = 0
    ) throws -> ICalendar.Event {
        ICalendar.Event(
            uid: uid, stamp: try #require(CalendarDate("2026-11-23")), day: try #require(CalendarDate(day)),
            summary: summary, description: description, categories: ["review-ends"], url: url,
            isTentative: isTentative, sequence: sequence)
    }

    /// The lines of a calendar, checked for their ends and lengths and joined again where they were folded.
    static func lines(_ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        #expect(bytes.suffix(2) == [13, 10])
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte == 10 {
                #expect(index > 0 && bytes[index - 1] == 13, "a line feed without its carriage return")
                line.removeLast()
                #expect(line.count <= 75, "a line of \(line.count) octets")
                _ = try #require(String(validating: line, as: UTF8.self), "a letter cut in two")
                lines.append(line)
                line = []
            } else {
                line.append(byte)
            }
        }
        var joined: [[UInt8]] = []
        for line in lines {
            if line.first == UInt8(ascii: " "), !joined.isEmpty {
                joined[joined.count - 1] += line.dropFirst()
            } else {
                joined.append(line)
            }
        }
        return joined.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "folds at 75 octets and never inside a letter",
        arguments: [
            String(repeating: "a", count: 75), String(repeating: "a", count: 76),
            String(repeating: "a", count: 500),
            String(repeating: "ü", count: 100), "x" + String(repeating: "ü", count: 100),
            String(repeating: "→", count: 60), "xy" + String(repeating: "→", count: 60),
            String(repeating: "🇹🇷", count: 30), "xyz" + String(repeating: "👩‍👩‍👧", count: 20),
            String(repeating: "e\u{301}", count: 90), "",
        ])
    func folding(text: String) throws {
        let folded = ICalendar.folded("SUMMARY:" + text)
        #expect(try Self.lines(folded) == ["SUMMARY:" + text])
    }

    @Test("leaves a line of exactly 75 octets whole, and folds one of 76")
    func edge() {
        #expect(!ICalendar.folded(String(repeating: "a", count: 75)).dropLast().contains("\r\n"))
        #expect(
            ICalendar.folded(String(repeating: "a", count: 76))
                == String(repeating: "a", count: 75) + "\r\n a\r\n")
    }

    @Test(
        "escapes what means something in it",
        arguments: [
            ("a,b;c\\d", #"a\,b\;c\\d"#), ("one\ntwo", #"one\ntwo"#), ("one\r\ntwo", #"one\ntwo"#),
            ("one\rtwo", #"one\ntwo"#), ("tab\there", "tab here"), ("bell\u{07}", "bell"),
            ("x\u{202E}y", "xy"), ("5,031 → Italy", #"5\,031 → Italy"#), ("\u{2028}", #"\n"#),
        ])
    func escaping(text: String, wanted: String) {
        #expect(ICalendar.escaped(text) == wanted)
    }

    @Test("lets no title begin a property of its own")
    func injection() throws {
        let event = try Self.event(
            summary: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", url: "https://example.org/\r\nSUMMARY:y")
        let lines = try Self.lines(ICalendar(events: [event], name: "n").text)
        #expect(lines.count { $0 == "END:VEVENT" } == 1)
        #expect(lines.count { $0.hasPrefix("SUMMARY:") } == 1)
    }

    @Test("states what RFC 5545 asks for")
    func properties() throws {
        let event = try Self.event(
            day: "2024-02-29", url: "https://example.org/Türkiye?a=b; https://other", isTentative: true,
            sequence: 3)
        let lines = try Self.lines(ICalendar(events: [event], name: "Arms, sales").text)
        for line in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", #"X-WR-CALNAME:Arms\, sales"#, "UID:a@b",
            "DTSTAMP:20261123T000000Z", "DTSTART;VALUE=DATE:20240229", "DTEND;VALUE=DATE:20240301",
            "SEQUENCE:3",
            "STATUS:TENTATIVE", "CATEGORIES:review-ends", "URL:https://example.org/T%C3%BCrkiye?a=b",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(lines.contains { $0.hasPrefix("PRODID:") })
    }

    @Test("is confirmed where the day is sure, and leaves out what is no address")
    func certain() throws {
        let lines = try Self.lines(
            ICalendar(events: [try Self.event(day: "2025-12-31", url: "the act itself")], name: "n").text)
        #expect(lines.contains("STATUS:CONFIRMED"))
        #expect(lines.contains("DTEND;VALUE=DATE:20260101"))
        #expect(!lines.contains { $0.hasPrefix("URL:") })
    }

    @Test("without events is a calendar too")
    func empty() throws {
        let lines = try Self.lines(ICalendar(events: [], name: "n").text)
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(!lines.contains("BEGIN:VEVENT"))
    }
}
