//  Relations: what readings, the record and the timeline tell, grouped into events, threads and dossiers.
//
//  Enters   readings that the ledger keeps, its cases, the embedded timeline, the locks; a subject and a day.
//  Leaves   tellings (``Telling``), events that several tellings share (``ToldEvent``), threads of events
//           (``EventThread``) and their links, a ``Dossier``, a ``RelationIndex``, an ``Outlook``.
//  Never    reads a file, asks the network, or makes a number that is not counted: values in, values out.
//
//      Reading, Case, timeline.tsv ─► Telling        Gathering/   one source's words on one event
//      [Telling] ─► [ToldEvent]                      Matching/    ten tellings of one event are one event
//      [ToldEvent] ─► [EventThread], links           Threads/     what belongs together, what came before what
//      threads, locks, cases ─► Dossier              Dossier/     the standing, the timeline, who says what
//      [ToldEvent] ─► RelationIndex                  Index/       intensities from a table, a decayed sum, its band
//      locks, cases ─► Outlook                       Outlook/     what stands in the way, and counts with their bases
//
//  Start at ``EventGrouper`` for what makes two tellings one event and at ``ThreadWeaver`` for what makes a thread.
