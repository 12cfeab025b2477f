internal import Documents
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Takes in the body of a request, within the limits of size and time.
struct RequestBytes: Sendable {
    let limits: DeskLimits

    func document(_ request: Request, _ route: Route) async throws -> RequestDocument {
        let mediaType = request.headers[.contentType]
        let kind = mediaType.map { $0.prefix { $0 != ";" }.filter { $0 != " " }.lowercased() }
        if let kind, !route.takes.contains(kind) {
            throw Problem(
                .unknownMedia,
                "\(kind.prefix(80)) is not read here; \(route.takes.joined(separator: ", ")) are.")
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.documentBytes {
            throw tooLarge
        }
        let bytes = try unpacked(try await collected(request.body), request.headers[.contentEncoding])
        return try RequestDocument(bytes, mediaType: mediaType)
    }

    private var tooLarge: Problem {
        Problem(
            .tooLarge,
            "The document has more than \(limits.documentBytes / 1_000_000) MB, the most that is read, also once it is "
                + "unpacked. Send the part that matters.")
    }

    /// The bytes as they come, or a problem where they do not come in time.
    private func collected(_ body: RequestBody) async throws -> [UInt8] {
        let limit = limits.documentBytes
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                do {
                    let buffer = try await body.collect(upTo: limit)
                    return Array(buffer.readableBytesView)
                } catch is NIOTooManyBytesError {
                    throw tooLarge
                }
            }
            group.addTask {
                try await Task.sleep(for: limits.arrival)
                throw Problem(
                    .slowRequest,
                    "The request did not arrive within \(Int(limits.arrival.inSeconds)) seconds.")
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    private func unpacked(_ bytes: [UInt8], _ coding: String?) throws(Problem) -> [UInt8] {
        switch coding?.lowercased() {
        case nil, "identity": return bytes
        case "gzip", "x-gzip", "deflate":
            do throws(Unpacking.Fault) {
                return try Unpacking.unpack(bytes, limit: limits.documentBytes)
            } catch {
                switch error {
                case .tooLarge: throw tooLarge
                case .damaged:
                    throw Problem(
                        .unreadable, "The bytes are not whole gzip. Pack them again, or send them plain.")
                }
            }
        default:
            throw Problem(.unknownMedia, "Content-Encoding may be gzip or deflate.")
        }
    }
}
