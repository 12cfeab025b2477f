package import Relations

/// The tiles of the map of the world, each with what was notified for its state in the cases of a dossier (RFC 4180).
struct TileTable {
    let names: NameBook

    static let fields = ["state", "name", "column", "row", "ceilings_usd", "cases"]

    func text(_ dossier: Dossier) -> String {
        let tiles = MapPicture.tiles(dossier.standing.cases)
        let lines = tiles.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { tile in
            [
                tile.state, names.name(of: tile.state), String(tile.column), String(tile.row),
                String(tile.dollars),
                String(tile.cases),
            ].map(EventTable.quoted).joined(separator: ",")
        }
        return ([Self.fields.joined(separator: ",")] + lines).map { $0 + "\r\n" }.joined()
    }
}
