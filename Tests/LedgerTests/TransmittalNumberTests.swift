import Foundation
import Law
import Testing

@testable import Ledger

@Suite("Transmittal numbers")
struct TransmittalNumberTests {
    @Test(
        "a number is read as it is printed anywhere",
        arguments: [
            ("26-27", "26-27"), ("#26-27", "26-27"), ("Transmittal No. 26-27", "26-27"),
            ("TRANSMITTAL NO RSAT 26-23", "26-23"), ("RSAT 26-27", "26-27"), ("RSAT-26-27", "26-27"),
            ("RSAT-26\u{2010}27", "26-27"), ("26\u{2010}27", "26-27"), ("26\u{2011}27", "26-27"),
            ("26\u{2013}27", "26-27"), ("26\u{2212}27", "26-27"), ("Transmittal #26-27", "26-27"),
            ("[Transmittal No. 26-27]", "26-27"), ("Transmittal No.\u{A0}26-27.", "26-27"),
            ("transmittal number: 26-27", "26-27"), ("Transmittal No: 26-27", "26-27"),
            ("  26-27\n", "26-27"),
            ("26-08", "26-8"), ("26-8", "26-8"), ("25-105", "25-105"), ("26-0G", "26-0G"), ("26-0g", "26-0G"),
            ("RSAT 26-1C", "26-1C"), ("0G-23", "0G-23"), ("Transmittal No. 0m-25", "0M-25"),
            ("09-36", "09-36"),
        ])
    func reads(printed: String, number: String) throws {
        let found = try #require(TransmittalNumber(printed))
        #expect(found.number == number)
        #expect(found.description == number)
        #expect(found.printed == printed)
    }

    @Test(
        "what is no number is not read as one",
        arguments: [
            "", "-", "26", "26-", "-27", "26-0", "26-00", "26-000", "26-72x", "26-1234", "126-27", "6-27",
            "26-0GG",
            "26-GG", "26-G0", "26-10G", "G-23", "0G-0G", "0G-2", "26-27-28", "26 27", "2026-05-14",
            "DDTC 23-012",
            "NOTE 26-27", "RSATX 26-27", "٢٦-٢٧", "Transmittal", "26-²", "26-27, 26-28",
        ])
    func refuses(text: String) {
        #expect(TransmittalNumber(text) == nil)
    }

    @Test(
        "the form tells what was sent",
        arguments: [
            ("26-27", Instrument.fms), ("25-0G", .enhancement), ("26-1C", .enhancement),
            ("0G-23", .enhancementReport),
        ])
    func instruments(printed: String, instrument: Instrument) {
        #expect(TransmittalNumber(printed)?.instrument == instrument)
    }

    @Test("numbers are equal however they were printed; 23-0G and 0G-23 are two")
    func equality() {
        #expect(TransmittalNumber("#26-27") == TransmittalNumber("RSAT 26-27"))
        #expect(TransmittalNumber("23-0G") != TransmittalNumber("0G-23"))
        #expect(Set(["26-08", "26-8", "26-80"].compactMap { TransmittalNumber($0) }).count == 2)
    }

    @Test("JSON holds the number alone, and a wrong one is refused")
    func coding() throws {
        let number = try #require(TransmittalNumber("Transmittal No. 26-27"))
        let json = try JSONEncoder().encode([number])
        #expect(String(decoding: json, as: UTF8.self) == #"["26-27"]"#)
        #expect(try JSONDecoder().decode([TransmittalNumber].self, from: json) == [number])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TransmittalNumber].self, from: Data(#"["26-0"]"#.utf8))
        }
    }

    @Test(
        "an id is a transmittal number or date, buyer and value",
        arguments: [
            ("RSAT 26-27", "26-27"), ("2025-05-14|TUR|225000000", "2025-05-14|TUR|225000000"),
            (" 2025-05-14 | tur | 225000000 ", "2025-05-14|TUR|225000000"),
            ("2025\u{2010}05\u{2010}14|TUR|225000000", "2025-05-14|TUR|225000000"),
        ])
    func ids(text: String, id: String) {
        #expect(CaseID(text)?.description == id)
    }

    @Test(
        "what is neither is no id",
        arguments: [
            "2025-02-30|TUR|1", "2025-05-14|TU|1", "2025-05-14|TUR|", "2025-05-14|TUR|-1",
            "2025-05-14|TUR|1.5",
            "2025-05-14|TUR", "2025-05-14|TUR|1|2", "|", "Türkiye", "2025-05-14|TÜR|1",
        ])
    func noIDs(text: String) {
        #expect(CaseID(text) == nil)
    }
}
