// The tree's names win over those of System in the whole compiler.
global using Attribute = Molt.Compiler.Syntax.Attribute;
global using Tuple = Molt.Compiler.Syntax.Tuple;
