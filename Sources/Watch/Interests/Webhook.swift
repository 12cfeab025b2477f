internal import Crypto
package import Foundation

/// A place to which reports are posted, so that the receiver can tell that they are ours.
///
/// The body is JSON. `X-Attache-Signature` is `v1=` and the HMAC-SHA256, in hexadecimal, of the moment in
/// `X-Attache-Timestamp` (seconds since 1970), a dot and the body, with the secret of the file. `X-Attache-Delivery` names the
/// delivery: one that was tried again bears the same name.
package struct Webhook: Sendable {
    let address: WebAddress
    let secret: [UInt8]

    package init(address: WebAddress, secret: [UInt8]) {
        self.address = address
        self.secret = secret
    }

    /// The sign of a body at a moment.
    package static func signature(of body: [UInt8], at moment: Int, secret: [UInt8]) -> String {
        let signed = Array("\(moment).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
        return "v1=" + Fingerprint.hexadecimal(code)
    }

    /// Posts a body; tries again where that may help.
    ///
    /// - Throws: why it was not taken. What was not taken is to be sent again at the next look.
    package func send(
        _ body: [UInt8], delivery: String, over exchange: any WebExchange, clock: WatchClock = .ofMachine,
        limits: WatchLimits = WatchLimits()
    ) async throws(FetchFault) {
        let patience = Patience(limits: limits)
        var tried = 0
        while true {
            tried += 1
            do throws(FetchFault) {
                return try await post(body, delivery, exchange, clock)
            } catch {
                guard let wait = patience.wait(after: error, tried: tried, chance: clock.chance()) else {
                    throw error
                }
                do { try await clock.pause(wait) } catch {
                    throw FetchFault(.tooSlow, "the work was stopped")
                }
            }
        }
    }

    private func post(
        _ body: [UInt8], _ delivery: String, _ exchange: any WebExchange, _ clock: WatchClock
    ) async throws(FetchFault) {
        let moment = Int(clock.now().timeIntervalSince1970)
        var request = WebRequest(address, limit: 65_536)
        request.method = .post
        request.body = body
        request.headers = [
            ("User-Agent", WatchAgent.name), ("Content-Type", "application/json"),
            ("X-Attache-Delivery", delivery), ("X-Attache-Timestamp", String(moment)),
            ("X-Attache-Signature", Self.signature(of: body, at: moment, secret: secret)),
        ]
        let answer = try await exchange.answer(to: request)
        switch answer.status {
        case 200..<300: return
        case 429, 500..<600:
            let wait = answer.headers["retry-after"].flatMap { Int($0) }.map { Duration.seconds(max(0, $0)) }
            throw FetchFault(
                .busy, "\(address.origin): the webhook did not take it (\(answer.status))", wait: wait)
        case 300..<400:
            throw FetchFault(.elsewhere, "\(address.origin): the webhook redirects, and that is not followed")
        default:
            throw FetchFault(.refused, "\(address.origin): the webhook refused it (\(answer.status))")
        }
    }
}
