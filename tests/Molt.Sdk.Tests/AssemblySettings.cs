// Each test is a process of its own in a folder of its own.
[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]
