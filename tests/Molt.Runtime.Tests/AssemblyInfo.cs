// The runtime keeps its state (heap, pending exception) in static fields.
[assembly: DoNotParallelize]
