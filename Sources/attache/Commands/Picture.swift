internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon
internal import Relations

/// `attache picture KIND [SUBJECT…]`: a picture of a dossier, as SVG or as signs for a terminal.
struct PictureCommand: Subcommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case timeline, index, network, clocks, map
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case svg, text
    }

    static let configuration = CommandConfiguration(
        commandName: "picture",
        abstract:
            "Draws threads over time, the index of two states, who sells to whom, review clocks, or a map.",
        discussion: """
            timeline SUBJECT…  threads of a dossier, a line each
            index STATE STATE  what was reported between two states, with the band of its doubt
            network            who sells to whom, in --period
            clocks [STATE]     reviews by Congress as bars
            map                ceilings notified by buyer, in --period

            SVG carries a title and a description of what it shows, and follows the reader's light or dark screen.

            Examples:
              attache picture timeline TUR USA > threads.svg
              attache picture index TUR USA --format text
              attache picture map --period 2025
            """)

    @Argument(help: "timeline, index, network, clocks or map.")
    var kind: Kind

    @Argument(help: ArgumentHelp("The subject, as of a dossier.", valueName: "subject"))
    var subject: [String] = []

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to draw it for; today without it.", valueName: "YYYY-MM-DD"))
    var asOf: Day?

    @Option(help: ArgumentHelp("A year, a month or a day; all time without it.", valueName: "YYYY[-MM[-DD]]"))
    var period: Period?

    @Option(help: "SVG, or signs for a terminal.")
    var format: Format = .svg

    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        switch kind {
        case .timeline where subject.isEmpty || subject.count > 2:
            throw ValidationError(
                "picture timeline wants one subject or two states, as: picture timeline TUR USA.")
        case .index where subject.count != 2:
            throw ValidationError("picture index wants two states, as: picture index TUR USA.")
        case .network where !subject.isEmpty, .map where !subject.isEmpty:
            throw ValidationError("picture \(kind.rawValue) is of all states: leave the subject away.")
        case .clocks where subject.count > 1:
            throw ValidationError("picture clocks wants one state or none.")
        default: break
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let told = try ToldRecord(try Record(ledgerOptions, in: surroundings))
        let day = asOf?.date ?? surroundings.today
        switch kind {
        case .timeline:
            let dossier = try told.dossier(on: try SubjectArgument().subject(subject), asOf: day)
            show(TimelinePicture.make(dossier), { DossierChart.text(dossier, style: $0) }, in: surroundings)
        case .index:
            let pair = try SubjectArgument().subject(subject)
            let dossier = try told.dossier(on: pair, asOf: day)
            let events = dossier.events
            let index = RelationIndex(pair: pair.codes, events: events, asOf: day)
            show(
                IndexPicture.make(index, title: dossier.title, events: events),
                { IndexChart.text(index, title: dossier.title, style: $0) }, in: surroundings)
        case .clocks:
            var cases = told.cases
            var name = "All buyers"
            if let state = subject.first {
                let code = try BuyerArgument().code(state, as: "STATE")
                cases = cases.filter { $0.buyer == code }
                name = told.names.name(of: code)
            }
            let picture = ClocksPicture.make(cases, law: told.law, title: name, on: day)
            show(picture, { _ in picture.description + "\n" }, in: surroundings)
        case .network:
            let events = EventGrouper(names: told.names).events(try sales(told, until: day))
            let flows = NetworkPicture.flows(events)
            let picture = NetworkPicture.make(flows, period: periodWords) { told.names.name(of: $0) }
            show(picture, { NetworkChart.text(flows, names: told.names, style: $0) }, in: surroundings)
        case .map:
            let cases = told.cases.filter { found in
                found.notified.map { $0 <= day && isInPeriod($0) } ?? (period == nil)
            }
            let tiles = MapPicture.tiles(cases)
            let picture = MapPicture.make(
                tiles, period: periodWords, name: { told.names.name(of: $0) },
                short: { told.names.shortCode(of: $0) })
            show(picture, { _ in picture.description + "\n" }, in: surroundings)
        }
        return .success
    }

    private func show(_ picture: SVGPicture, _ text: (TextStyle) -> String, in surroundings: Surroundings) {
        switch format {
        case .svg: surroundings.output.write(picture.svg())
        case .text: surroundings.output.write(text(surroundings.textStyle))
        }
    }

    private func isInPeriod(_ day: CalendarDate) -> Bool {
        period.map { $0.first <= day && day <= $0.last } ?? true
    }

    private var periodWords: String {
        guard let period else { return "all that is told" }
        return period.first.year == period.last.year && period.first.month == 1 && period.last.month == 12
            ? "\(period.first.year)" : "\(period.first) to \(period.last)"
    }

    /// Tellings of sales of the period: a sale that nothing dates is in no period.
    private func sales(_ told: ToldRecord, until day: CalendarDate) throws(Failure) -> [Telling] {
        guard let period else {
            return try told.sales(nil).filter { $0.when.span.map { $0.firstDay <= day } ?? true }
        }
        return period.first > day ? [] : try told.sales(period.first...min(period.last, day))
    }
}
