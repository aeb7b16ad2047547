def f():
    n = 0
    try:
        try:
            try:
                try:
                    try:
                        try:
                            try:
                                try:
                                    try:
                                        try:
                                            try:
                                                try:
                                                    n += 1
                                                finally:
                                                    n += 1
                                            finally:
                                                n += 1
                                        finally:
                                            n += 1
                                    finally:
                                        n += 1
                                finally:
                                    n += 1
                            finally:
                                n += 1
                        finally:
                            n += 1
                    finally:
                        n += 1
                finally:
                    n += 1
            finally:
                n += 1
        finally:
            n += 1
    finally:
        n += 1
    return n
print(f())
