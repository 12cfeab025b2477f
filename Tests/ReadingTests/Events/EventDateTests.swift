import Testing

@testable import Reading

/// When an event happened, as precise as the words are; relative words against the day of publication, a Friday.
@Suite("Dates of events")
struct EventDateTests {
    static let cases: [Example<String?>] = [
        Example("Norway imposed sanctions on Belarus in 2019.", "2019"),
        Example("Norway imposed sanctions on Belarus on 3 May 2021.", "2021-05-03"),
        Example("Norway imposed sanctions on Belarus in July 2022.", "2022-07"),
        Example("Norway imposed sanctions on Belarus on Tuesday.", "2024-06-11"),
        Example("Norway imposed sanctions on Belarus yesterday.", "2024-06-13"),
        Example("Norway imposed sanctions on Belarus last month.", "2024-05"),
        Example("Norway imposed sanctions on Belarus last year.", "2023"),
        Example("Norway imposed sanctions on Belarus in October.", "2023-10"),
        Example("Norway imposed sanctions on Belarus in March.", "2024-03"),
        Example("Norway imposed sanctions on Belarus two years ago.", "2022"),
        Example("Norway imposed sanctions on Belarus six months ago.", "2023-12"),
        Example("Norway will impose sanctions on Belarus next month.", "2024-07"),
        Example("Norway imposed sanctions on Belarus, as it may do again.", nil),
        Example("May I say that Norway imposed sanctions on Belarus?", nil),
        Example("Norway imposed sanctions on Belarus at last.", nil),
    ]

    @Test("a date is as precise as its words, and no ordinary word is one", arguments: cases)
    func date(_ one: Example<String?>) throws {
        let event = try #require(
            reading(one.text, published: "2024-06-14").events.first { $0.type == .sanction })
        #expect(event.date?.value == one.expected)
    }

    @Test("without a day of publication, relative words give no date")
    func unknownDay() throws {
        let event = try #require(reading("Norway imposed sanctions on Belarus last month.").events.first)
        #expect(event.date == nil)
    }

    @Test("in January, last month is December of the year before")
    func january() throws {
        let event = try #require(
            reading("Norway imposed sanctions on Belarus last month.", published: "2024-01-05").events.first)
        #expect(event.date?.value == "2023-12")
    }
}
