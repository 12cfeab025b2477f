internal import Documents
internal import Foundation
internal import Ledger

/// One look at one source: its listings, then the pages that they name.
struct SourceRun {
    let source: WatchedSource
    let fetcher: Fetcher
    private let before: SourceState?
    /// What is known of its pages, by address.
    private var pages: [String: PageState]
    private var report: SourceReport
    private var isWhole: Bool
    /// Drafts that wait to be written, with what is then known of their pages.
    private var waiting: [(draft: SourceDraft, state: PageState)] = []

    init(_ source: WatchedSource, _ fetcher: Fetcher) throws(LedgerError) {
        self.source = source
        self.fetcher = fetcher
        before = try fetcher.ledger.sourceStates().first { $0.id == source.id }
        // A source that was given another address begins anew.
        let isSame = before.map { $0.address == source.address } ?? true
        pages = isSame ? try fetcher.ledger.pageStates(of: source.id) : [:]
        isWhole = isSame && before?.isWhole ?? false
        report = SourceReport(id: source.id)
    }

    private var limits: WatchLimits { fetcher.limits }

    /// Looks, and says in the ledger how the source was found.
    mutating func look() async throws(LedgerError) -> SourceReport {
        if source.kind.needsKey, fetcher.key == nil {
            report.fault = FetchFault(.noKey, "\(source.id): it is asked with a key, and none was given")
            return report
        }
        let moment = fetcher.moment
        do throws(FetchFault) {
            guard let start = WebAddress(source.address) else {
                throw FetchFault(.badAddress, "\(source.address): this is no address of the web")
            }
            let named = try await walk(from: start)
            try await take(order(named))
        } catch {
            report.fault = error
        }
        try write()
        try finish(moment)
        return report
    }

    // MARK: Listings

    /// The entries that the listings name today, in their order; `nil` where they name the same as before.
    private mutating func walk(from start: WebAddress) async throws(FetchFault) -> [WebAddress]? {
        if source.kind == .page { return [start] }
        var queue: [(address: WebAddress, isInner: Bool)] = [(start, false)]
        var seen: Set<WebAddress> = [start]
        var named: [WebAddress] = []
        var isUnchanged = true
        var isCut = false
        let reader = ListingReader(source: source, limits: limits)
        var place = 0
        while place < queue.count, !fetcher.isStopped() {
            guard place < limits.listingPages else {
                isCut = true
                break
            }
            let (address, isInner) = queue[place]
            place += 1
            report.listings += 1
            let known = isWhole ? pages[address.description].flatMap(KnownPage.init) : nil
            guard let page = try await fetcher.courier.bring(address, known: known, manner(address)) else {
                note(address, .listing)
                continue
            }
            isUnchanged = false
            let listing = try reader.read(page, isInner: isInner)
            try expectEntries(listing, at: address, isInner: isInner)
            note(address, .listing, page)
            report.elsewhere += listing.elsewhere
            isCut = isCut || listing.isCut
            let fresh = listing.entries.filter { pages[$0.address.description] == nil }
            for entry in fresh { note(entry.address, .named) }
            named += listing.entries.map(\.address)
            for inner in listing.inner where seen.insert(inner).inserted { queue.append((inner, true)) }
            // Listings stand newest first: where all of a page is known, so is what is behind it.
            if let next = listing.next, !isWhole || !fresh.isEmpty || listing.entries.isEmpty,
                seen.insert(next).inserted
            {
                queue.append((next, isInner))
            }
        }
        isWhole = !isCut && !fetcher.isStopped()
        return isUnchanged ? nil : named
    }

    /// A listing without entries is one whose markup changed, and no news.
    private func expectEntries(
        _ listing: Listing, at address: WebAddress, isInner: Bool
    ) throws(FetchFault) {
        guard listing.entries.isEmpty, listing.inner.isEmpty else { return }
        switch source.kind {
        case .listing, .siteMap:
            let pattern = source.entries.isEmpty ? "" : " (a link to \(source.entries))"
            throw ListingReader.shape(
                address,
                "no entry\(pattern) is found in the listing any more, so it says nothing of what is new")
        case .feed, .federalRegister:
            let known = pages.values.count { $0.outcome != .listing }
            guard known > 0, !isInner else { return }
            throw ListingReader.shape(address, "it names nothing any more, and named \(known) pages before")
        case .congressionalRecord, .communications, .resolutions, .page: return
        }
    }

    // MARK: Pages

    /// What is asked for, in which order: what is new first, then what was asked longest ago.
    private func order(_ named: [WebAddress]?) -> [WebAddress] {
        let isNamed = named.map { Set($0.map(\.description)) }
        let fresh = (named ?? []).filter { [nil, .named].contains(pages[$0.description]?.outcome) }.uniqued
        var taken = Set(fresh.map(\.description))
        let known = pages.values.filter { page in
            guard !taken.contains(page.address) else { return false }
            switch page.outcome {
            case .listing: return false
            case .named, .failed: return true
            case .gone: return isNamed?.contains(page.address) ?? false
            case .kept, .passed: return isAskedAgain(page, isNamed?.contains(page.address) ?? true)
            }
        }.sorted {
            ($0.outcome == .named ? 0 : 1, $0.askedAt, $0.address) < (
                $1.outcome == .named ? 0 : 1, $1.askedAt, $1.address
            )
        }
        return fresh
            + known.compactMap { page in
                taken.insert(page.address).inserted ? WebAddress(page.address) : nil
            }
    }

    /// Pages are edited in place without a word; what a register has printed is not.
    private func isAskedAgain(_ page: PageState, _ isNamed: Bool) -> Bool {
        switch source.kind {
        case .listing, .page, .resolutions: true
        case .feed, .siteMap: isNamed
        case .federalRegister, .congressionalRecord, .communications: false
        }
    }

    private mutating func take(_ addresses: [WebAddress]) async throws(FetchFault) {
        var failures = 0
        var failed: FetchFault?
        for (place, address) in addresses.enumerated() {
            guard place < limits.pages, !fetcher.isStopped() else {
                report.waiting = addresses.count - place
                return
            }
            report.asked += 1
            do throws(FetchFault) {
                try await take(address)
                failures = 0
            } catch {
                if error.code == .gone {
                    report.gone += 1
                    note(address, .gone)
                    continue
                }
                report.troubles.append(.init(code: error.code, what: error.what))
                note(address, .failed)
                failures += 1
                failed = error
                guard failures < limits.failures else {
                    report.waiting = addresses.count - place - 1
                    throw error
                }
            }
        }
        // All that was asked failed: then the source is not to be had, however well its listing answers.
        if let failed, report.troubles.count == report.asked - report.gone, report.asked > report.gone {
            throw failed
        }
    }

    private mutating func take(_ address: WebAddress) async throws(FetchFault) {
        let known = pages[address.description]
        let conditions = known?.outcome == .failed ? nil : known.flatMap(KnownPage.init)
        guard let page = try await fetcher.courier.bring(address, known: conditions, manner(address)) else {
            report.unchanged += 1
            note(address, known?.outcome ?? .kept)
            return
        }
        let sha256 = Fingerprint.of(page.bytes)
        if let known, known.sha256 == sha256, known.outcome == .kept || known.outcome == .passed {
            report.unchanged += 1
            note(address, known.outcome, page)
            return
        }
        let paper = try Paper(page, at: address, of: source.kind)
        guard paper.isWanted else {
            report.passed += 1
            note(address, .passed, page, sha256: sha256)
            return
        }
        let textHash = Fingerprint.of(paper.document)
        var state = state(address, .kept, page, sha256: sha256)
        state.textHash = textHash
        if known?.outcome == .kept, known?.textHash == textHash {
            // The bytes differ and the words do not: a counter, an advertisement, a session's number.
            report.unchanged += 1
            pages[address.description] = state
            notes.append(state)
            return
        }
        waiting.append((fetcher.examine(page.bytes, paper.document, fetcher.seen), state))
        if waiting.count >= 16 || waiting.reduce(0, { $0 + $1.draft.bytes.count }) > 8_000_000 {
            do throws(LedgerError) { try write() } catch { trouble = error }
        }
    }

    private func manner(_ address: WebAddress) -> Courier.Manner {
        let own = WebAddress(source.address)?.host ?? ""
        return Courier.Manner(
            pace: .milliseconds(source.pace),
            heedsRobots: !(source.kind.isInterface && address.host == own),
            key: source.kind.needsKey ? fetcher.key.map { (own, $0) } : nil)
    }

    // MARK: What is known

    /// What was learned of pages and is not written yet.
    private var notes: [PageState] = []
    /// Why the ledger could not be written, which ends the look.
    private var trouble: LedgerError?

    private func state(
        _ address: WebAddress, _ outcome: PageState.Outcome, _ page: BroughtPage? = nil, sha256: String? = nil
    ) -> PageState {
        let known = pages[address.description]
        return PageState(
            source: source.id, address: address.description,
            tag: page == nil ? known?.tag : page?.tag,
            lastModified: page == nil ? known?.lastModified : page?.lastModified,
            sha256: sha256 ?? known?.sha256, textHash: known?.textHash, askedAt: fetcher.moment,
            outcome: outcome)
    }

    private mutating func note(
        _ address: WebAddress, _ outcome: PageState.Outcome, _ page: BroughtPage? = nil, sha256: String? = nil
    ) {
        let state = state(address, outcome, page, sha256: sha256)
        pages[address.description] = state
        notes.append(state)
    }

    /// Puts what waits into the ledger, and only then says that it is there.
    private mutating func write() throws(LedgerError) {
        if let trouble { throw trouble }
        let drafts = waiting
        waiting = []
        if !drafts.isEmpty {
            let outcomes = try fetcher.writer.add(drafts.map(\.draft), now: fetcher.clock.now())
            for ((draft, state), outcome) in zip(drafts, outcomes) {
                pages[state.address] = state
                notes.append(state)
                switch outcome {
                case .held: report.unchanged += 1
                case .added(let observations, let replaced):
                    report.added.append(
                        .init(
                            address: draft.name,
                            cases: observations.map(\.caseID).filter { !$0.isEmpty }.uniqued,
                            isEdited: replaced != nil))
                }
            }
        }
        let pages = notes
        notes = []
        try fetcher.writer.note(pages: pages)
    }

    private mutating func finish(_ moment: String) throws(LedgerError) {
        let count = pages.values.count { $0.outcome != .listing }
        var state = before ?? SourceState(id: source.id, address: source.address, triedAt: moment)
        state.address = source.address
        if let fault = report.fault {
            state = state.missing(
                at: moment, code: fault.code.rawValue, words: fault.what, hasNews: !report.added.isEmpty,
                pages: count)
        } else {
            state = state.found(
                at: moment, hasNews: !report.added.isEmpty, pages: count, isWhole: isWhole)
        }
        try fetcher.writer.note(state)
        report.state = state
    }
}

extension KnownPage {
    /// `nil` where nothing is known by which to ask.
    init?(_ state: PageState) {
        guard state.tag != nil || state.lastModified != nil else { return nil }
        self.init(tag: state.tag, lastModified: state.lastModified)
    }
}

extension Sequence where Element: Hashable {
    /// Each once, in the order in which it came first.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
