/// A single page at an address that somebody gives: brought once, by all guards of the watch.
package struct PageAtAddress: Sendable {
    package let bytes: [UInt8]
    package let type: String?
    /// Where it was found in the end.
    package let address: String

    /// What such a page may take: a person waits for it.
    package static var limits: WatchLimits {
        var limits = WatchLimits()
        limits.answer = .seconds(20)
        limits.tries = 1
        return limits
    }

    /// Brings the page: robots.txt is heeded, other hosts and addresses of the machine's own neighbourhood are refused, size
    /// and time are bounded.
    package static func bring(
        _ text: String, allowsPrivate: Bool, clock: WatchClock = .ofMachine, limits: WatchLimits = limits
    ) async throws(FetchFault) -> PageAtAddress {
        guard let address = WebAddress(text) else {
            throw FetchFault(
                .badAddress,
                "“\(text.prefix(200))”: this is no address of the web, as https://example.org/article")
        }
        let exchange = NetworkExchange(allowsPrivate: allowsPrivate, limits: limits, clock: clock)
        let courier = Courier(exchange: exchange, clock: clock, limits: limits)
        let outcome: Result<BroughtPage?, FetchFault>
        do throws(FetchFault) {
            outcome = .success(try await courier.bring(address, Courier.Manner(pace: .zero)))
        } catch {
            outcome = .failure(error)
        }
        await exchange.close()
        guard let page = try outcome.get() else {
            throw FetchFault(
                .shape, "\(address): the server says that nothing changed, and nothing was known of it")
        }
        return PageAtAddress(bytes: page.bytes, type: page.type, address: page.address.description)
    }
}
