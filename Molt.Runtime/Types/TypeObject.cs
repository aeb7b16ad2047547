namespace Molt.Runtime;

[PyType("type", Flags = TypeFlags.Type)]
public unsafe partial struct PyType
{
}
