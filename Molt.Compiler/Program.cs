return Molt.Compiler.Driver.MoltDriver.Run(args);
